"""Endless sentences in nine languages, with some new words each time."""

from __future__ import annotations

import random

from kokoro_speech.v1 import speech_pb2 as pb

_WORDS = {
    pb.LANGUAGE_AMERICAN_ENGLISH: "the harbour light was green before Dr. Smith's 3rd ferry left",
    pb.LANGUAGE_BRITISH_ENGLISH: "a lorry carried 40 tonnes of aluminium past the theatre",
    pb.LANGUAGE_JAPANESE: "東京 では 昨日 雨 が 降り ました 寿司 を 3本 食べて ラーメン も GPT-4",
    pb.LANGUAGE_MANDARIN_CHINESE: "昨天 我 去了 北京 今天 下雨 买了 3.14元 的 书 iPhone 2024年",
    pb.LANGUAGE_SPANISH: "el pingüino pagó 1.234 euros por un ñandú ayer en Málaga ¿verdad?",
    pb.LANGUAGE_FRENCH: "l'été dernier j'ai mangé une crème brûlée à 12,50 € près du château",
    pb.LANGUAGE_HINDI: "नमस्ते मेरा नाम राम है और मैं 500 रुपये का WhatsApp use करता हूँ",
    pb.LANGUAGE_ITALIAN: "gli gnocchi costano 1.500,75 € perché l'università è chiusa oggi",
    pb.LANGUAGE_BRAZILIAN_PORTUGUESE: "o coração bate a 45% e o pão custa 3,50 reais às 15h30",
}
_SYLLABLES = ("ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "dra", "kle", "pri", "sto")
_NEW_SHARE = 0.1
_SIZES = ((1, 3), (4, 9), (10, 25), (60, 120))
_SIZE_SHARES = (70, 20, 8, 2)

LANGUAGES = tuple(_WORDS)


def sentence(language: pb.Language.ValueType, source: random.Random) -> str:
    """Return a text of one word to more than a hundred, mostly of few."""
    shortest, longest = source.choices(_SIZES, _SIZE_SHARES)[0]
    words = [_word(language, source) for _ in range(source.randint(shortest, longest))]
    return " ".join(words) + source.choice(".!?")


def unbroken(language: pb.Language.ValueType, words: int) -> str:
    """Return known words without punctuation between them, which gives the longest segments."""
    known = [word.rstrip("?") for word in _WORDS[language].split()]
    return " ".join(known[number % len(known)] for number in range(words))


def _word(language: pb.Language.ValueType, source: random.Random) -> str:
    kind = source.random()
    if kind < _NEW_SHARE:
        return "".join(source.choices(_SYLLABLES, k=3))
    if kind < 2 * _NEW_SHARE:
        return str(source.randrange(1_000))
    return source.choice(_WORDS[language].split())
