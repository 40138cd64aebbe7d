# phonetic letters are the data here
"""Phrases with a given reading, in nine languages: they and the words around them sound right."""

import pytest
from hypothesis import given, settings
from tests.server.languages.test_hostile import CODES, TEXTS
from tests.server.phrases import marked

from kokoro_server.languages import Languages
from kokoro_server.languages.word import words_of
from kokoro_server.verbalizing.readings import Reading


def _said(languages: Languages, code: str, text: str, **readings: Reading) -> str:
    known = {phrase.replace("_", " "): reading for phrase, reading in readings.items()}
    return _spoken(languages, code, text, known)


def _spoken(languages: Languages, code: str, text: str, readings: dict[str, Reading]) -> str:
    phrases = marked(text, readings)
    return languages.phonemize(code, phrases.text, phrases.readings).text


@pytest.mark.parametrize(
    ("code", "text", "phrase", "phonemes", "said"),
    [
        ("en-US", "Open the GIF and a GIF file.", "GIF", "ʤˈɪf",
         "ˈOpᵊn ðə ʤˈɪf ænd ɐ ʤˈɪf fˈIl."),
        ("en-US", "The AI is an AI.", "AI", "ˈAˌI", "ði ˈAˌI ɪz ɐn ˈAˌI."),
        ("en-GB", "The Dogs' bone, Rex", "Dogs", "dˈɒɡz", "ðə dˈɒɡz bˈQn, ɹˈɛks"),
        ("en-US", "Kokoro's voice", "Kokoro", "kˈOkəɹO", "kˈOkəɹOz vˈYs"),
        ("en-US", "Jeff's and Liz's", "Jeff", "ʤˈɛf", "ʤˈɛfs ænd lˈɪzᵻz"),
        ("en-US", "$AAPL rose to $5.", "$AAPL", "ˈæpᵊl", "ˈæpᵊl ɹˈOz tə fˈIv dˈɑləɹz."),
        ("en-US", "5 C++ apps; “C++”", "C++", "sˈi plˈʌs", "fˈIv sˈi plˈʌs ˈæps; “sˈi plˈʌs”"),
        ("en-US", "Yahoo! wins. Bye", "Yahoo!", "jˈɑhu", "jˈɑhu wˈɪnz. bˈI"),
        ("en-US", "🙂🙂 hello🙂", "🙂", "smˈIl", "smˈIl smˈIl həlˈO smˈIl"),
        ("fr-FR", "Les IA et l'IA", "IA", "i a", "lez i a e li a"),
        ("fr-FR", "Les GIF et le GIF", "GIF", "ʒˈif", "le ʒˈif e lə ʒˈif"),
        ("es-ES", "Con Bill y con Kim.", "Bill", "bˈil", "kom bˈil i koŋ kˈim."),
        ("it-IT", "Gli Apple e l'Apple.", "Apple", "ˈɛpol", "ʎɪ ˈɛpol e lˈɛpol."),
        ("pt-BR", "Os Apple, dez Tims.", "Apple", "ˈɛpoʊ", "ʊz ˈɛpoʊ, dˈɛs ʧˈims."),
        ("hi-IN", "मेरे C++ हैं।", "C++", "siː plˈʌs", "mˌeːɾeː siː plˈʌs hɛ̃."),
        ("ja-JP", "今日はKokoroはいい。", "Kokoro", "koːkoɾo", "kʲoː βa koːkoɾo βa iː."),
        ("ja-JP", "今日はHello Kokoro worldだ", "Kokoro", "kˈOkəɹO",
         "kʲoː βa həlˈO kˈOkəɹO wˈɜɹld da"),
        ("zh-CN", "我在朝阳区，不朝阳。", "朝阳", "ʈʂʰau↗ jaŋ↗",
         "wo↓ ʦai↘ ʈʂʰau↗ jaŋ↗ ʨʰy→, pu↘ ʈʂʰau↗ jaŋ↗."),
        ("zh-CN", "不样", "样", "jaŋ↘", "pu↗ jaŋ↘"),
    ],
)  # fmt: skip
def test_a_phrase_is_said_as_given_and_its_neighbours_fit(
    languages: Languages, code: str, text: str, phrase: str, phonemes: str, said: str
) -> None:
    assert _spoken(languages, code, text, {phrase: Reading(phonemes=phonemes)}) == said


@pytest.mark.parametrize(
    ("code", "text", "phrase", "alias", "alike"),
    [
        ("en-US", "I read the W3C notes.", "W3C", "Web Consortium",
         "I read the Web Consortium notes."),
        ("en-GB", "About 5 kn.", "kn", "knots", "About 5 knots."),
        ("es-ES", "El GIF de 3 MB", "GIF", "jif", "El jif de 3 MB"),
        ("fr-FR", "Les IA.", "IA", "intelligences", "Les intelligences."),
        ("hi-IN", "यह GIF है", "GIF", "जिफ", "यह जिफ है"),
        ("it-IT", "Il 5 m", "m", "maggio", "Il 5 maggio"),
        ("pt-BR", "O SP", "SP", "São Paulo", "O São Paulo"),
        ("ja-JP", "今日は東京へ", "東京", "大阪", "今日は大阪へ"),
        ("zh-CN", "我去SH。", "SH", "上海", "我去上海。"),
    ],
)  # fmt: skip
def test_an_alias_is_read_as_if_it_were_written(
    languages: Languages, code: str, text: str, phrase: str, alias: str, alike: str
) -> None:
    said = _spoken(languages, code, text, {phrase: Reading(alias=alias)})
    assert said == _spoken(languages, code, alike, {})


def test_phonemes_of_american_english_are_not_changed(languages: Languages) -> None:
    given = Reading(phonemes="bˈʌɾəʔ")
    assert _said(languages, "en-US", "The word, its word.", word=given) == "ðə bˈʌɾəʔ, ɪts bˈʌɾəʔ."


@pytest.mark.parametrize("reading", [Reading(phonemes="mˈama, mˈi"), Reading(alias="Mama Mia")])
@pytest.mark.parametrize("code", CODES)
def test_a_phrase_is_one_word_with_its_own_span(
    languages: Languages, code: str, reading: Reading
) -> None:
    text = "10, A.B.C.! 4"
    phrases = marked(text, {"A.B.C.!": reading})
    words = words_of(languages.phonemize(code, phrases.text, phrases.readings))
    assert [text[word.start : word.end] for word in words] == ["10", "A.B.C.!", "4"]


_BESIDE = TEXTS.filter(lambda text: not set("<[&]>").intersection(text))


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=25)
@given(before=_BESIDE, after=_BESIDE)
def test_no_phrase_is_lost_whatever_stands_beside_it(
    languages: Languages, code: str, before: str, after: str
) -> None:
    phrases = marked(f"{before} Q~Q {after}", {"Q~Q": Reading(phonemes="bˈœbʏ".replace("ʏ", "y"))})
    said = languages.phonemize(code, phrases.text, phrases.readings)
    place = said.text.index("bˈœby")
    assert said.span(place, place + 5) == (len(before) + 1, len(before) + 4)


@pytest.mark.parametrize("code", CODES)
def test_a_text_of_only_a_phrase_is_spoken(languages: Languages, code: str) -> None:
    assert _spoken(languages, code, " 🙂 ", {"🙂": Reading(phonemes="smˈIl")}) == "smˈIl"
