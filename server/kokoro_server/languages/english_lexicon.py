"""misaki's lexicon of English, with half of its memory and a fraction of its load time."""

import json
from importlib.resources import files

from misaki import data

from kokoro_server.languages.english_words import add_words
from kokoro_server.languages.spacy_pipeline import en

Phonemes = str | dict[str, str | None]
"""The phonemes of a word, or those by part of speech."""


class CasedWords(dict[str, Phonemes]):
    """The phonemes of words, with a capital or small first letter.

    misaki stores each word twice: "apple" also as "Apple", "Ada" also as "ada". This looks the
    other form up instead. A word that is added has no other form, as in misaki.
    """

    def __init__(self, words: dict[str, Phonemes]) -> None:
        super().__init__(words)
        self._alone: set[str] = set()

    def __contains__(self, word: object) -> bool:
        return super().__contains__(word) or (
            isinstance(word, str) and self._other_form(word) is not None
        )

    def __getitem__(self, word: str) -> Phonemes:
        return super().__getitem__(word if super().__contains__(word) else self._stored(word))

    def __setitem__(self, word: str, phonemes: Phonemes) -> None:
        for form in {word.lower(), word.capitalize()} - {word}:
            if form in self:
                super().__setitem__(form, self[form])
        super().__setitem__(word, phonemes)
        self._alone.add(word)

    def get(self, word: str, default: object = None) -> object:  # type: ignore[override]
        """Return the phonemes of `word`, or `default`."""
        try:
            return self[word]
        except KeyError:
            return default

    def _stored(self, word: str) -> str:
        """Return the form of `word` that is stored; `word` if none is."""
        return self._other_form(word) or word

    def _other_form(self, word: str) -> str | None:
        if len(word) < 2:  # noqa: PLR2004 - misaki grows no single letters
            return None
        small, capital = word.lower(), word.capitalize()
        if word == capital != small and small.capitalize() == word and self._grows(small):
            return small
        if word == small != capital and capital.lower() == word and self._grows(capital):
            return capital
        return None

    def _grows(self, word: str) -> bool:
        return super().__contains__(word) and word not in self._alone


class EnglishLexicon(en.Lexicon):  # type: ignore[misc]  # misaki has no types
    """The words of American or British English, and those that this package adds."""

    def __init__(self, *, british: bool) -> None:
        """Do what upstream's constructor does, without its copies and checks of every word."""
        self.british = british
        self.cap_stresses = (0.5, 2)
        variety = "gb" if british else "us"
        self.golds = _words(f"{variety}_gold.json")
        self.silvers = _words(f"{variety}_silver.json")
        add_words(self)


def _words(file: str) -> CasedWords:
    return CasedWords(json.loads(files(data).joinpath(file).read_text(encoding="utf-8")))
