"""Words keep their span of the caller's text, in nine languages and for every kind of text."""

import pytest
from hypothesis import given, settings
from tests.server.languages.test_hostile import CODES, TEXTS

from kokoro_server.languages import Languages
from kokoro_server.languages.phonemes import PUNCTUATION
from kokoro_server.languages.word import words_of
from kokoro_server.verbalizing import AlignedText

SENTENCES = {
    "en-US": ["The", "children", "didn't", "see", "thirty-one", "boats", "Then", "they", "left"],
    "en-GB": ["Mum", "couldn't", "find", "her", "umbrella", "anywhere"],
    "es-ES": ["El", "perro", "de", "mi", "abuela", "duerme", "Nadie", "lo", "molesta"],
    "fr-FR": ["Les", "enfants", "n'ont", "pas", "d'amis", "Ils", "arrivent", "demain"],
    "hi-IN": ["मैं", "घर", "जा", "रहा", "हूँ", "वह", "यहाँ", "नहीं", "है"],
    "it-IT": ["L'amico", "di", "Marta", "parla", "poco", "Non", "dorme", "mai"],
    "pt-BR": ["Ninguém", "viu", "o", "gato", "da", "vizinha", "Ele", "fugiu"],
}


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_each_word_of_a_sentence_is_a_word_of_its_own(languages: Languages, code: str) -> None:
    text = f"{' '.join(SENTENCES[code])}."
    words = words_of(languages.phonemize(code, AlignedText.of(text)))
    assert [text[word.start : word.end] for word in words] == SENTENCES[code]


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [
        ("en-US", 'He said: "I paid $5.20, twice!"', ["He", "said", "I", "paid", "$5.20", "twice"]),
        (
            "en-US",
            "I saw BRAXLEY and XIIIIX there",
            ["I", "saw", "BRAXLEY", "and", "XIIIIX", "there"],
        ),
        ("fr-FR", "Qu'est-ce que tu veux ?", ["Qu'est-ce que", "tu", "veux"]),
        ("hi-IN", "मैं GPT-4 से पूछता हूँ।", ["मैं", "GPT-4", "से", "पूछता", "हूँ"]),
    ],
)
def test_what_is_said_as_one_or_written_as_one_is_one_word(
    languages: Languages, code: str, text: str, said: list[str]
) -> None:
    words = words_of(languages.phonemize(code, AlignedText.of(text)))
    assert [text[word.start : word.end] for word in words] == said


@pytest.mark.parametrize(("code", "text"), [("zh-CN", "IIIIII"), ("ja-JP", "৹²")])
def test_phonemes_without_a_part_of_the_text_belong_to_the_word_beside(
    languages: Languages, code: str, text: str
) -> None:
    words = words_of(languages.phonemize(code, AlignedText.of(text)))
    assert words
    assert all(word.start < word.end for word in words)


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=80)
@given(text=TEXTS)
def test_words_of_hostile_text_come_in_order_and_do_not_overlap(
    languages: Languages, code: str, text: str
) -> None:
    phonemes = languages.phonemize(code, AlignedText.of(text))
    words = words_of(phonemes)
    position = first = 0
    for word in words:
        assert position <= word.start < word.end <= len(text)
        assert set(phonemes.text[first : word.first]) <= PUNCTUATION
        assert phonemes.text[word.first :].startswith(word.phonemes)
        position, first = word.end, word.first + len(word.phonemes)
    assert set(phonemes.text[first:]) <= PUNCTUATION


PLAIN = {
    **{code: " ".join(words) + "." for code, words in SENTENCES.items()},
    "ja-JP": "今日は天気がいいですね。公園へ行きましょう。",
    "zh-CN": "我们明天去公园散步，好吗？他不想去。",
}


@pytest.mark.parametrize("code", CODES)
def test_every_letter_that_is_spoken_lies_in_exactly_one_word(
    languages: Languages, code: str
) -> None:
    text = PLAIN[code]
    words = words_of(languages.phonemize(code, AlignedText.of(text)))
    covered = [index for word in words for index in range(word.start, word.end)]
    assert len(covered) == len(set(covered))
    letters = {index for index, character in enumerate(text) if character.isalnum()}
    assert letters <= set(covered)
