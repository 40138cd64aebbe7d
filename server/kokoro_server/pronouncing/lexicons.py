"""The lexicons that the operator of the server has installed."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from kokoro_server.errors import ConfigurationError, InvalidInput
from kokoro_server.languages.registry import SERVED
from kokoro_server.pronouncing.matching import Phrases
from kokoro_server.pronouncing.pls import read_pls
from kokoro_server.watched import Watched, read

SUFFIX = ".pls"
MAX_LEXICONS = 5
"""Most lexicons per call."""

Lexicon = Mapping[str, Phrases]
"""Phrases by BCP-47 code."""


class Lexicons:
    """The lexicons of a folder, read again when its files change. Thread-safe."""

    def __init__(self, directory: Path | None, defaults: Sequence[str] = ()) -> None:
        """Read the documents of `directory`; `defaults` names those that apply to every call.

        Raises `ConfigurationError` for the first mistake, and for a default that is not there.
        """
        self._directory = directory
        self._defaults = tuple(defaults)
        self._lexicons = Watched(self._paths, self._load)

    def chosen(self, names: Sequence[str], language_code: str) -> list[Phrases]:
        """Return the phrases of the named lexicons, or of the defaults, for a language.

        Raises `InvalidInput` for unknown names.
        """
        if len(names) > MAX_LEXICONS:
            raise InvalidInput(
                "lexicons",
                "LEXICON_UNKNOWN",
                f"there are {len(names)} lexicons, the limit is {MAX_LEXICONS}",
            )
        if not names and not self._defaults:
            return []
        installed = self._lexicons.current()
        for index, name in enumerate(names):
            if name not in installed:
                known = ", ".join(sorted(installed)) or "this server has none"
                raise InvalidInput(
                    f"lexicons[{index}]",
                    "LEXICON_UNKNOWN",
                    f"no lexicon has the name {name[:64]!r}; known: {known}",
                )
        chosen = (installed[name] for name in dict.fromkeys(names or self._defaults))
        return [lexicon[language_code] for lexicon in chosen if language_code in lexicon]

    def _paths(self) -> list[Path]:
        if self._directory is None:
            return []
        return [self._directory, *sorted(self._directory.glob(f"*{SUFFIX}"))]

    def _load(self) -> Mapping[str, Lexicon]:
        if self._directory is not None and not self._directory.is_dir():
            raise ConfigurationError(f"--lexicons: {self._directory} is not a folder")
        lexicons = {path.stem: _read(path) for path in self._paths()[1:]}
        for name in self._defaults:
            if name not in lexicons:
                known = ", ".join(sorted(lexicons)) or "none"
                raise ConfigurationError(
                    f"--default-lexicons: there is no {name}{SUFFIX} in --lexicons; known: {known}"
                )
        return lexicons


def _read(path: Path) -> Lexicon:
    document = read_pls(read(path, "--lexicons"), str(path), tuple(SERVED))
    return {code: Phrases(entries) for code, entries in document.entries.items()}
