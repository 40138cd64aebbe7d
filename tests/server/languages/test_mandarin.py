from itertools import groupby

import pytest
from tests.server.pronouncing import phonemes_of

from kokoro_server.languages import Languages
from kokoro_server.verbalizing import AlignedText


def said(languages: Languages, text: str) -> str:
    return phonemes_of(languages, "zh-CN", text).replace(" ", "")


@pytest.mark.parametrize(
    ("text", "phonemes"),
    [
        ("归还图书，还我笔。", "kwei→xwa↗ntʰu↗ʂu→,xwa↗nwo↓pi↓."),
        ("他还没走。", "tʰa→xai↗mei↗ʦou↓."),
        ("长度约为三米", "ꭧʰa↗ŋtu↘ɥe→wei↗sa→nmi↓"),
        ("为他高兴", "wei↘tʰa→kau→ɕi↘ŋ"),
        ("这根绳子很长", "ꭧɤ↘kə→nʂə↗ŋʦɨxə↓nꭧʰa↗ŋ"),
        ("她长得像妈妈", "tʰa→ꭧa↓ŋtɤɕja↘ŋma→ma→"),
        ("说得快", "ʂwo→tɤkʰwai↘"),
        ("你得小心", "ni↓tei↓ɕjau↓ɕi→n"),
        ("他得了第三", "tʰa→tɤ↗lɤti↘sa→n"),
        ("认真地写", "ɻə↘nꭧə→ntɤɕje↓"),
        ("种地", "ꭧʊ↘ŋti↘"),
        ("三只羊，只有草", "sa→nꭧɨ→ja↗ŋ,ꭧɨ↓jou↓ʦʰau↓"),
        ("去银行办行李", "ʨʰy↘i↗nxa↗ŋpa↘nɕi↗ŋli↓"),
        ("重新称重", "ꭧʰʊ↗ŋɕi→nꭧʰə→ŋꭧʊ↘ŋ"),
        ("吃不了", "ꭧʰɨ→pu↘ljau↓"),
        ("数了数人数", "ʂu↓lɤʂu↓ɻə↗nʂu↘"),
        ("电子表和桌子", "tjɛ↘nʦɨ↓pjau↓xɤ↗ꭧwo→ʦɨ"),
        ("女儿在那儿玩儿", "ny↓ɚ↗ʦai↘na↘ɚwa↗nɚ"),
        ("市盈率和利率", "ʂɨ↘i↗ŋly↘xɤ↗li↘ly↘"),
        ("率军三万", "ʂwai↘ʨy→nsa→nwa↘n"),
        ("第三行", "ti↘sa→nxa↗ŋ"),
        ("一行字", "i↘xa↗ŋʦɨ↘"),
        ("一行人", "i↘ɕi↗ŋɻə↗n"),
        ("转三圈", "ꭧwa↘nsa→nʨʰɥɛ→n"),
        ("转三次车", "ꭧwa↓nsa→nʦʰɨ↘ꭧʰɤ→"),
        ("卷起", "ʨɥɛ↓nʨʰi↓"),
        ("首都都是人", "ʂou↓tu→tou→ʂɨ↘ɻə↗n"),
    ],
)
def test_characters_of_several_readings_are_read_as_their_words_ask(
    languages: Languages, text: str, phonemes: str
) -> None:
    assert said(languages, text) == phonemes


@pytest.mark.parametrize(
    ("text", "phonemes"),
    [
        ("一天", "i↘tʰjɛ→n"),
        ("一年", "i↘njɛ↗n"),
        ("一起", "i↘ʨʰi↓"),
        ("一次", "i↗ʦʰɨ↘"),
        ("一个", "i↗kɤ↘"),
        ("第一次", "ti↘i→ʦʰɨ↘"),
        ("十一个", "ʂɨ↗i→kɤ↘"),
        ("一月一号", "i→ɥe↘i→xau↘"),
        ("星期一", "ɕi→ŋʨʰi→i→"),
        ("统一", "tʰʊ↓ŋi→"),
        ("看一看", "kʰa↘nikʰa↘n"),
        ("一九四一年", "i→ʨjou↓sɨ↘i→njɛ↗n"),
        ("一万", "i↗wa↘n"),
        ("不去", "pu↗ʨʰy↘"),
        ("不来", "pu↘lai↗"),
        ("不", "pu↘"),
        ("去不去", "ʨʰy↘puʨʰy↘"),
    ],
)
def test_tones_of_one_and_not_depend_on_what_follows(
    languages: Languages, text: str, phonemes: str
) -> None:
    assert said(languages, text) == phonemes


def sources(languages: Languages, text: str) -> list[tuple[str, str]]:
    """Return the phonemes of each audible part of `text`, and the part."""
    spoken = languages.phonemize("zh-CN", AlignedText.of(text))
    characters = zip(spoken.text, spoken.starts, spoken.ends, strict=True)
    parts = groupby(characters, key=lambda each: (each[1], each[2]))
    joined = [("".join(each[0] for each in part), text[slice(*span)]) for span, part in parts]
    return [(phonemes, part) for phonemes, part in joined if phonemes.strip()]


def test_phonemes_carry_the_span_of_their_word(languages: Languages) -> None:
    assert sources(languages, "我们喜欢苹果，你呢？") == [
        ("wo↓mən", "我们"),
        ("ɕi↓xwa→n", "喜欢"),
        ("pʰi↗ŋkwo↓", "苹果"),
        (",", "，"),
        ("ni↓", "你"),
        ("nɤ", "呢"),
        ("?", "？"),
    ]


def test_phonemes_of_a_number_carry_its_span(languages: Languages) -> None:
    assert sources(languages, "有25%的人") == [
        ("jou↓", "有"),
        ("pai↓fə→nꭧɨ→ɚ↘ʂɨ↗u↓", "25%"),
        ("tɤ", "的"),
        ("ɻə↗n", "人"),
    ]
