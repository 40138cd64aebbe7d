"""Chooses the reading of heteronyms by the neighbouring words.

misaki chooses by the tagger's part of speech. That is right for most nouns and verbs. It does not
help where both readings are nouns (lead, bass, bow, tear) or where the tagger errs (read).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from misaki.token import MToken

from kokoro_server.languages.english_tokens import in_variety, with_phonemes
from kokoro_server.languages.heteronym_words import HETERONYMS
from kokoro_server.languages.tense_of_read import tag_of_read
from kokoro_server.verbalizing.words import word_set

_REACH = 8
"""Number of words considered on either side."""

Cue = Mapping[str, frozenset[str]]
"""Words or tags by where they must be, as in `heteronym_words`."""
_CUES: Mapping[str, Sequence[tuple[str, Cue]]] = {
    word: [
        (cue["sense"], {place: word_set(words) for place, words in cue.items() if place != "sense"})
        for cue in cues
    ]
    for word, cues in HETERONYMS.items()
}
"""Senses with their cues, by word."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The words around a word, in lower case, without marks; "" beyond the ends of the text."""

    before: Sequence[str]
    after: Sequence[str]
    tags_before: Sequence[str]
    """Parts of speech, as tags of the Penn Treebank."""

    @property
    def previous(self) -> str:
        """The word before."""
        return self.before[-1] if self.before else ""

    @property
    def next(self) -> str:
        """The word after."""
        return self.after[0] if self.after else ""


def with_heteronyms(tokens: list[MToken], *, british: bool) -> list[MToken]:
    """Return misaki's `tokens` with phonemes or a better tag for heteronyms."""
    return [
        _chosen(tokens, index, british=british) if token.text.lower() in _CUES else token
        for index, token in enumerate(tokens)
    ]


def _chosen(tokens: list[MToken], index: int, *, british: bool) -> MToken:
    token = tokens[index]
    around = _neighbours(tokens, index)
    if token.text.lower() == "read":
        return replace(
            token, tag=tag_of_read(token.tag, around.before, around.tags_before, around.after)
        )
    for sense, cue in _CUES[token.text.lower()]:
        if _fits(cue, token, around):
            return _read_as(token, sense, british=british)
    return token


def _fits(cue: Cue, token: MToken, around: Neighbours) -> bool:
    return (
        ("before" not in cue or around.previous in cue["before"])
        and ("after" not in cue or around.next in cue["after"])
        and ("tags" not in cue or token.tag.startswith(tuple(cue["tags"])))
        and ("tag_before" not in cue or not cue["tag_before"].isdisjoint(around.tags_before[-1:]))
        and ("near" not in cue or not cue["near"].isdisjoint((*around.before, *around.after)))
    )


def _read_as(token: MToken, sense: str, *, british: bool) -> MToken:
    if not sense.startswith("/"):
        return replace(token, tag=sense)
    return with_phonemes(token, in_variety(sense[1:], british=british))


def _neighbours(tokens: list[MToken], index: int) -> Neighbours:
    before = [token for token in tokens[max(0, index - _REACH) : index] if token.text != "-"]
    after = [token for token in tokens[index + 1 : index + 1 + _REACH] if token.text != "-"]
    return Neighbours(
        [token.text.lower() for token in before],
        [token.text.lower() for token in after],
        [token.tag for token in before],
    )
