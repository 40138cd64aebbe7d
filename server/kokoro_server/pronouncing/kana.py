"""Converts hiragana and katakana to the model's alphabet."""

import importlib

import regex

from kokoro_server.pronouncing.converted import Converted, unknown_symbol

_KANA = regex.compile(r"[\u3041-\u3096\u30a1-\u30faー 　・]")  # a wide space


def from_kana(text: str) -> Converted:
    """Convert kana, read as they are, with ー for long vowels; raises `NotConvertible`."""
    for position, letter in enumerate(text):
        if not _KANA.fullmatch(letter):
            raise unknown_symbol(letter, position, "kana")
    japanese = importlib.import_module("kokoro_server.languages.japanese")
    return Converted(japanese.phonemes_of_kana(text))
