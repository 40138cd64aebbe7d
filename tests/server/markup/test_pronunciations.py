"""Phonemes, lexicons and pronunciations in documents."""

import pytest
from tests.server.markup.reading import LEXICON as WORDS
from tests.server.markup.reading import read, refused, said, speak


@pytest.mark.parametrize(
    ("code", "alphabet", "sounds", "phonemes"),
    [
        ("en-US", 'alphabet="ipa" ', "təˈmɑːtoʊ", "təmˈɑtO"),
        ("en-US", "", "hɛˈloʊ", "hɛlˈO"),
        ("en-US", 'alphabet="x-sampa" ', "t@&quot;mA:toU", "təmˈɑtO"),
        ("en-US", 'alphabet="x-kokoro" ', "kˈOkəɹO", "kˈOkəɹO"),
        ("ja-JP", 'alphabet="kana" ', "とうきょう", "toɯkʲoɯ"),
        ("zh-CN", 'alphabet="pinyin" ', "chao2 yang2", "ꭧʰau↗ja↗ŋ"),
    ],
)
def test_sounds_are_said_for_a_text(code: str, alphabet: str, sounds: str, phonemes: str) -> None:
    document = read(
        f'<speak xml:lang="{code}"><phoneme {alphabet}ph="{sounds}">word</phoneme></speak>'
    )
    (passage,) = document.passages
    (reading,) = passage.readings.values()
    assert reading.phonemes == phonemes
    assert len(document.characters) == 4


@pytest.mark.parametrize(
    ("element", "told"),
    [
        ('<phoneme alphabet="ipa" ph="ʰʰ日">a</phoneme>', "<phoneme> at line 1, column 8"),
        ('<phoneme alphabet="arpabet" ph="AH">a</phoneme>', "no alphabet is called 'arpabet'"),
        ('<phoneme alphabet="kana" ph="か">a</phoneme>', "KANA is for ja-JP"),
        ('<phoneme ph="">a</phoneme>', "write 1 to 200"),
    ],
)
def test_sounds_that_are_not_known_are_refused(element: str, told: str) -> None:
    error = refused(f"<speak>{element}</speak>")
    assert (error.reason, told in str(error)) == ("SSML_UNSUPPORTED", True)


def test_a_sound_that_the_model_lacks_is_told() -> None:
    document = speak('<phoneme ph="ɮa">a</phoneme>')
    ((notice),) = document.notices
    assert notice.reason == "PHONEME_REPLACED"


LEXICON = '<lexicon uri="words" xml:id="w"/>'


def test_a_lexicon_holds_inside_its_lookup() -> None:
    document = speak(f'{LEXICON}SQL <lookup ref="w">SQL and <sub alias="S">SQL</sub></lookup>')
    assert said(document) == ["SQL sequel and S"]
    assert [entry.phrase for entry in document.used] == ["SQL"]


@pytest.mark.parametrize(
    ("inner", "told"),
    [
        ('<lookup ref="w">SQL</lookup>', 'no <lexicon> before it has the xml:id "w"'),
        ('<lexicon uri="http://x/y.pls" xml:id="w"/><lookup ref="w">SQL</lookup>', "no lexicon"),
        (f'{LEXICON}<lookup ref="w" x="y">SQL</lookup>', 'the attribute "x"'),
    ],
)
def test_a_lexicon_that_is_not_there_is_refused(inner: str, told: str) -> None:
    error = refused(f"<speak>{inner}</speak>")
    assert (error.reason, told in str(error)) == ("SSML_UNSUPPORTED", True)


def test_pronunciations_hold_outside_of_readings() -> None:
    document = read(
        '<speak>SQL <sub alias="S">SQL</sub> SQL<break/>SQL</speak>', pronunciations=[WORDS]
    )
    assert said(document) == ["sequel S sequel,", "sequel"]
