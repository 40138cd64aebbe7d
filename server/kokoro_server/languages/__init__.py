"""G2P: turns text into phonemes in every language of the contract."""

import threading
import time
from collections.abc import Callable

from kokoro_server.errors import ConfigurationError
from kokoro_server.languages.espeak_process import ESPEAK
from kokoro_server.languages.phonemes import GUESSED, PHONEMES, has_sound, to_vocabulary
from kokoro_server.languages.registry import G2P, SERVED, entry
from kokoro_server.languages.scripts import UNKNOWN, runs
from kokoro_server.verbalizing import AlignedText, rules, verbalize
from kokoro_server.verbalizing.aligned_text import Span
from kokoro_server.verbalizing.cleaning import clean
from kokoro_server.verbalizing.limits import within_limits
from kokoro_server.verbalizing.readings import (
    NO_READINGS,
    PLACEHOLDER,
    PhraseReadings,
    with_aliases,
    with_phonemes,
)
from kokoro_server.verbalizing.speakable import has_something_to_say

__all__ = ["G2P", "PHONEMES", "Languages", "preload"]


def preload(code: str) -> None:
    """Import what the G2P of `code` needs, as far as it is installed, and start espeak-ng.

    `Languages.load` is then quick.
    """
    if SERVED[code].is_installed():
        ESPEAK.start()
        rules(code)
        SERVED[code].preload()


class Languages:
    """The G2P of every language, each loaded once, on first use; thread-safe.

    While a language loads, only calls for that language wait.
    """

    def __init__(
        self, on_load: Callable[[str, float], object] = lambda _code, _seconds: None
    ) -> None:
        """Call `on_load` for every loaded language, with its code and the seconds of the load."""
        self._on_load = on_load
        self._loaded: dict[str, G2P] = {}
        self._loading: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()

    def available(self) -> tuple[str, ...]:
        """Return the BCP-47 codes of the languages whose G2P is installed."""
        return tuple(code for code in SERVED if self.is_available(code))

    def is_available(self, code: str) -> bool:
        """Return whether the G2P of `code` is installed; it may not be loaded yet."""
        return SERVED[code].is_installed()

    def load(self, code: str) -> None:
        """Load the G2P of `code`, and the G2P of foreign words that are common in it.

        Raises `ConfigurationError` where it is not installed.
        """
        self.require(code)
        ESPEAK.start()
        self._g2p(code)
        if companion := SERVED[code].companion:
            self._g2p(companion)

    def phonemize(
        self, code: str, text: AlignedText, readings: PhraseReadings = NO_READINGS
    ) -> AlignedText:
        """Return the phonemes of `text` in the language `code`, in symbols of `PHONEMES` only.

        Each phoneme carries the span of its word. Words in a foreign script are spoken in a
        language of that script. `readings` are said for the placeholders in `text`. The result is
        empty exactly if the text is not speakable. Raises `ConfigurationError` where the G2P of
        `code` is not installed.
        """
        return to_vocabulary(self._phonemize(code, text, readings))

    def explain(
        self, code: str, text: AlignedText, readings: PhraseReadings
    ) -> tuple[AlignedText, frozenset[Span]]:
        """Return what `phonemize` does, and the spans of the words that were guessed."""
        phonemes = self._phonemize(code, text, readings)
        guessed = frozenset(
            phonemes.span(place, place + 1)
            for place, symbol in enumerate(phonemes.text)
            if symbol == GUESSED
        )
        return to_vocabulary(phonemes), guessed

    def _phonemize(self, code: str, text: AlignedText, readings: PhraseReadings) -> AlignedText:
        self.require(code)
        cleaned = clean(with_aliases(text, readings))
        if not (has_something_to_say(cleaned.text) or PLACEHOLDER.search(cleaned.text)):
            return AlignedText.of("")
        parts: list[AlignedText] = []
        for language, part in runs(verbalize(cleaned, code), code):
            written = part if language == code else verbalize(part, language)
            phonemes = self._speak(language, within_limits(written), readings)
            parts += (phonemes, phonemes.followed_by(" "))
        return with_phonemes(AlignedText.join(parts[:-1]), readings)

    def close(self) -> None:
        """End espeak-ng's process and remove its files; the next text starts it again."""
        ESPEAK.close()

    def require(self, code: str) -> None:
        """Raise `ConfigurationError`, with install instructions, where the G2P is missing."""
        if not self.is_available(code):
            raise ConfigurationError(
                f"the G2P of {code} is not installed; "
                f'run: pip install "kokoro-speech[{SERVED[code].extra}]"'
            )

    def _speak(
        self, code: str, text: AlignedText, readings: PhraseReadings = NO_READINGS
    ) -> AlignedText:
        phonemes = self._g2p(code).phonemize(text, readings)
        if code == UNKNOWN:
            return text.replaced(0, len(text), GUESSED) + phonemes
        if not has_something_to_say(text.text):
            return phonemes
        if has_sound(phonemes.text):
            return phonemes
        return self._speak(UNKNOWN, text, readings)

    def _g2p(self, code: str) -> G2P:
        """Return the G2P of `code` or its stand-in, loaded if necessary."""
        if code in self._loaded:
            return self._loaded[code]
        with self._lock:
            loading = self._loading.setdefault(code, threading.Lock())
        with loading:
            if code not in self._loaded:
                started = time.perf_counter()
                rules(code)
                self._loaded[code] = entry(code).load(self._speak)
                self._on_load(code, time.perf_counter() - started)
        return self._loaded[code]
