# ruff: noqa: RUF002  # phonetic letters in examples
"""How phrases are said, as callers write it.

{"W3C": "World Wide Web Consortium"}     other words
{"Kokoro": "/kˈOkəɹO/"}                  sounds in the model's alphabet
{"Kokoro": "ipa:/kəˈkoʊroʊ/"}            sounds in another alphabet
[Pronunciation("Polish", alias="polish", case_sensitive=True)]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

import grpc

from kokoro_client.errors import ErrorDetails, InvalidRequest
from kokoro_speech.v1 import speech_pb2 as pb

ALPHABETS = {
    "kokoro": pb.PHONEME_ALPHABET_KOKORO,
    "ipa": pb.PHONEME_ALPHABET_IPA,
    "x-sampa": pb.PHONEME_ALPHABET_X_SAMPA,
    "pinyin": pb.PHONEME_ALPHABET_PINYIN,
    "kana": pb.PHONEME_ALPHABET_KANA,
}
"""Alphabets by their plain names."""
_SOUNDS = re.compile(r"(?:(?P<alphabet>[A-Za-z-]+):)?/(?P<phonemes>.+)/", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Pronunciation:
    """How a phrase is said: with an `alias` or with `phonemes`."""

    phrase: str
    """The phrase as it is in the text: whole words."""
    alias: str | None = None
    """Other words, read in its place."""
    phonemes: str | None = None
    """Its sounds, in the alphabet."""
    alphabet: str = "kokoro"
    """One of `ALPHABETS`; "kokoro" is the model's own, which `phonemize` returns."""
    case_sensitive: bool = False
    """Tell "Polish" from "polish"."""

    @classmethod
    def of(cls, phrase: str, said: str) -> Self:
        """Return the pronunciation that `said` means: "/…/" are sounds, all else is an alias."""
        sounds = _SOUNDS.fullmatch(said)
        if not sounds:
            return cls(phrase, alias=said)
        alphabet = (sounds["alphabet"] or "kokoro").lower()
        return cls(phrase, phonemes=sounds["phonemes"], alphabet=alphabet)

    def message(self) -> pb.Pronunciation:
        """Return the contract's message; raises `InvalidRequest` for an unknown alphabet."""
        message = pb.Pronunciation(phrase=self.phrase, case_sensitive=self.case_sensitive)
        if self.alphabet not in ALPHABETS:
            raise InvalidRequest(
                f"pronunciations: no alphabet has the name {self.alphabet!r}; "
                f"use one of {', '.join(ALPHABETS)}",
                grpc.StatusCode.INVALID_ARGUMENT,
                ErrorDetails(field="pronunciations", reason="PRONUNCIATION_INVALID"),
            )
        if self.alias is not None:
            message.alias = self.alias
        if self.phonemes is not None:  # the server refuses what has neither
            message.phonemes = self.phonemes
            message.alphabet = ALPHABETS[self.alphabet]
        return message


Pronunciations = Mapping[str, str] | Iterable[Pronunciation]
"""What is said by phrase, or a list of pronunciations."""


def pronunciation_messages(pronunciations: Pronunciations | None) -> list[pb.Pronunciation]:
    """Return the contract's messages; raises `InvalidRequest` for what it can't hold."""
    if isinstance(pronunciations, Mapping):
        pronunciations = [Pronunciation.of(*item) for item in pronunciations.items()]
    try:
        return [pronunciation.message() for pronunciation in pronunciations or ()]
    except ValueError as error:  # a lone surrogate
        raise InvalidRequest(
            f"pronunciations: {error}",
            grpc.StatusCode.INVALID_ARGUMENT,
            ErrorDetails(field="pronunciations", reason="NOT_ENCODABLE"),
        ) from error
