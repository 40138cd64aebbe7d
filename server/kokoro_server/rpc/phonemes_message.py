"""Converts phonemes of a text to a message of the contract."""

from collections.abc import Iterable, Iterator, Sequence

from kokoro_server.errors import InvalidInput
from kokoro_server.synthesis.phonemizing import Phonemized, Source
from kokoro_speech.v1 import speech_pb2 as pb

_SOURCES = {
    Source.LANGUAGE: pb.PHONEME_SOURCE_LANGUAGE,
    Source.FALLBACK: pb.PHONEME_SOURCE_FALLBACK,
    Source.CUSTOM: pb.PHONEME_SOURCE_CUSTOM,
}


def phonemes_message(
    parts: Sequence[Phonemized], notices: Iterable[pb.Notice]
) -> pb.PhonemizeResponse:
    """Return the phonemes of all segments; raises `InvalidInput` if nothing can be spoken."""
    if not parts:
        raise InvalidInput(
            "text", "TEXT_NOT_SPEAKABLE", "nothing in the text can be spoken; send words"
        )
    return pb.PhonemizeResponse(
        phonemes="".join(_joined(parts)), words=_words(parts), notices=notices
    )


def _joined(parts: Sequence[Phonemized]) -> Iterator[str]:
    """Yield the phonemes, and the breaks that cut them into the same segments again."""
    for part in parts[:-1]:
        yield part.phonemes
        yield "\n" if part.ends_paragraph else " "
    yield parts[-1].phonemes


def _words(parts: Sequence[Phonemized]) -> Iterator[pb.PhonemizedWord]:
    for part in parts:
        for word, source in part.words:
            yield pb.PhonemizedWord(
                text_span=pb.TextSpan(start=word.start, end=word.end),
                phonemes=word.phonemes,
                source=_SOURCES[source],
            )
