"""Phonemes of a passage whose parts are in several languages."""

from collections.abc import Callable, Iterator

from kokoro_server.languages.phonemes import to_vocabulary
from kokoro_server.synthesis.utterance import Passage
from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.readings import PLACEHOLDER, PhraseReadings

Phonemize = Callable[[str, AlignedText, PhraseReadings], AlignedText]
"""Returns the phonemes of a text in the language of a BCP-47 code, with readings of its phrases."""


def phonemes_in_languages(passage: Passage, phonemize: Phonemize, text: AlignedText) -> AlignedText:
    """Return the phonemes of a part of `passage`, each run of it in its own language."""
    if not any(change.language_code for change in passage.changes):
        return phonemize(passage.language_code, text, passage.readings)
    spoken: list[AlignedText] = []
    for code, part in _runs(passage, text):
        phonemes = phonemize(code, part, passage.readings)
        spoken += (phonemes, phonemes.followed_by(" "))
    return to_vocabulary(AlignedText.join(spoken))


def _runs(passage: Passage, text: AlignedText) -> Iterator[tuple[str, AlignedText]]:
    """Yield the parts of `text` in one language; marks and spaces belong to the part before."""
    first, code = 0, ""
    for index, (character, start) in enumerate(zip(text.text, text.starts, strict=True)):
        change = passage.change_at(start)
        here = (change and change.language_code) or passage.language_code
        if here == code or not (character.isalnum() or PLACEHOLDER.match(character)):
            continue
        if code:
            yield code, text[first:index]
            first = index
        code = here
    yield code or passage.language_code, text[first:]
