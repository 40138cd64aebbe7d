"""The alphabets in which a caller may write sounds."""

from enum import Enum

from kokoro_server.languages.phonemes import PHONEMES, has_sound
from kokoro_server.pronouncing.converted import Converted, NotConvertible, unknown_symbol
from kokoro_server.pronouncing.ipa import from_ipa
from kokoro_server.pronouncing.kana import from_kana
from kokoro_server.pronouncing.pinyin import from_pinyin
from kokoro_server.pronouncing.x_sampa import to_ipa


class Alphabet(Enum):
    """An alphabet for sounds, by the name that SSML and PLS documents give it."""

    KOKORO = "x-kokoro"
    IPA = "ipa"
    X_SAMPA = "x-sampa"
    PINYIN = "pinyin"
    KANA = "kana"


_LANGUAGES = {Alphabet.PINYIN: "zh-CN", Alphabet.KANA: "ja-JP"}
"""The only language of an alphabet."""


def convert(sounds: str, alphabet: Alphabet, language_code: str) -> Converted:
    """Convert `sounds` of a language (BCP-47) to the model's alphabet.

    Raises `NotConvertible`, also for sounds that are silent.
    """
    required = _LANGUAGES.get(alphabet, language_code)
    if required != language_code:
        raise NotConvertible(f"{alphabet.name} is for {required}, and the text is {language_code}")
    converted = _converted(sounds, alphabet, language_code)
    if not has_sound(converted.phonemes):
        raise NotConvertible("it has no sound")
    return converted


def _converted(sounds: str, alphabet: Alphabet, language_code: str) -> Converted:
    match alphabet:
        case Alphabet.IPA:
            return from_ipa(sounds, language_code)
        case Alphabet.X_SAMPA:
            return from_ipa(to_ipa(sounds), language_code)
        case Alphabet.PINYIN:
            return from_pinyin(sounds)
        case Alphabet.KANA:
            return from_kana(sounds)
        case Alphabet.KOKORO:
            return _as_it_is(sounds)


def _as_it_is(phonemes: str) -> Converted:
    for position, symbol in enumerate(phonemes):
        if symbol not in PHONEMES:
            raise unknown_symbol(symbol, position, "the model's alphabet (docs/phonemes.md)")
    return Converted(phonemes.strip())
