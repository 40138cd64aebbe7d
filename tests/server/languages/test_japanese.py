"""Readings of Japanese, in phonemes, and the span of each word."""

import pytest

from kokoro_server.languages import Languages
from kokoro_server.languages.japanese_words import JapaneseReader
from kokoro_server.verbalizing import AlignedText

READINGS = {
    # Months, hours, days.
    "4月と7月と9月": "ɕiɡaʦɨ to ɕiʨiɡaʦɨ to kɯɡaʦɨ",
    "四月": "ɕiɡaʦɨ",
    "4時と7時と9時": "joʥi to ɕiʨiʥi to kɯʥi",
    "0時5分": "ɾeːʥi ɡoɸɯɴ",
    "二十日と二日": "haʦɨka to ɸɯʦɨka",
    "8月1日": "haʨiɡaʦɨ ʦɨitaʨi",
    "1日3回": "iʨiɲiʨi saɴ kai",
    "14日と24日": "ʥɨː joʔka to ɲiʥɨː joʔka",
    "8月9日(土)": "haʨiɡaʦɨ kokonoka dojoːbʲi",
    # Counters.
    "3本と6本と10本": "saɴ boɴ to ɾoʔpoɴ to ʥɨʔpoɴ",
    "三杯": "saɴ bai",
    "8回と8階と8個": "haʔkai to haʔkai to haʔko",
    "4人と14人": "jo ɲiɴ to ʥɨːjo ɲiɴ",
    "300円と600円": "sambʲakɯ eɴ to ɾoʔpʲakɯ eɴ",
    "800": "haʔpʲakɯ",
    "99": "kʲɨːʥɨːkʲɨː",
    "100万人": "çakɯmaɴ ɲiɴ",
    "10分": "ʥɨʔpɯɴ",
    "2と2分の1": "ɲi to ɲibɯɴ no iʨi",
    "数十人": "sɨːʥɨː ɲiɴ",
    "10 20": "ʥɨː ɲiʥɨː",
    "9時着": "kɯʥi ʨakɯ",
    "2人組": "ɸɯtaɾʲiɡɯmʲi",
    "3つ目": "mʲiʔʦɨme",
    "一対0": "iʨitai ʣeɾo",
    "10回表": "ʥɨʔkai omote",
    "3回裏": "saɴ kai ɯɾa",
    # Words with several readings.
    "年0.5％": "neɴ ɾeːteɴ ɡo paːsento",
    "年3回": "neɴ saɴ kai",
    "年一つ上": "toɕi çitoʦɨ ɯe",
    "新大阪着15:00": "ɕiɴoːsaka ʨakɯ ʥɨːɡo ʥi",
    "雨が降り始めた": "ame ɡa ɸɯɾʲi haʥimeta",
    "シー4": "ɕiː joɴ",
    "私は日本にいる": "βataɕi βa ɲihoɴ ɲi iɾɯ",
    "何時に何人": "naɲʥi ɲi naɴ ɲiɴ",
    "月曜日の明日": "ɡeʦɨjoːbʲi no aɕita",
    "どういう風に言う": "doːjɯː ɸɯː ɲi jɯː",
    "調査を行った": "ʨoːsa o okonaʔta",
    "夜道を行った": "jomʲiʨi o iʔta",
    # Long vowels and other sounds in the model's symbols.
    "おいしいと聞いた": "oiɕiː to kʲiːta",
    "委員がいい": "iiɴ ɡa iː",
    "だろう": "daɾoː",
    "ベートーヴェン": "beːtoːbeɴ",
}


@pytest.mark.parametrize(("text", "phonemes"), READINGS.items())
def test_japanese_has_these_readings(languages: Languages, text: str, phonemes: str) -> None:
    assert languages.phonemize("ja-JP", AlignedText.of(text)).text == phonemes


def test_each_word_keeps_its_place(languages: Languages) -> None:
    text = "東京タワーへ行って、3本の傘を買った。"
    phonemes = languages.phonemize("ja-JP", AlignedText.of(text))
    places = []
    position = 0
    for word in phonemes.text.split(" "):
        start, end = phonemes.span(position, position + len(word))
        places.append((word, text[start:end]))
        position += len(word) + 1
    assert places == [
        ("toːkʲoː", "東京"),
        ("taβaː", "タワー"),
        ("e", "へ"),
        ("iʔte,", "行って、"),
        ("saɴ", "3"),
        ("boɴ", "本"),
        ("no", "の"),
        ("kasa", "傘"),
        ("o", "を"),
        ("kaʔta.", "買った。"),
    ]


def test_words_cover_their_part_of_the_text() -> None:
    words = JapaneseReader().read("髙橋 (四十 七十)と學校")
    assert [(word.surface, word.kana, word.start) for word in words] == [
        ("髙橋", "タカハシ", 0),
        ("(", "", 3),
        ("四", "ヨン", 4),
        ("十", "ジュー", 5),
        (" ", "", 6),
        ("七", "ナナ", 7),
        ("十", "ジュー", 8),
        (")", "", 9),
        ("と", "ト", 10),
        ("學校", "ガッコー", 11),
    ]
