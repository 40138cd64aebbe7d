"""Notices of what was done otherwise than asked."""

import unicodedata
from collections.abc import Iterable, Iterator

from kokoro_server.pronouncing.matching import Entry
from kokoro_speech.v1 import speech_pb2 as pb


def replaced_notices(source: str, replaced: Iterable[tuple[str, str]]) -> Iterator[pb.Notice]:
    """Yield a notice for each symbol that the model lacks; `source` names its field or place."""
    for symbol, nearest in replaced:
        shown = f"◌{symbol}" if unicodedata.combining(symbol) else symbol
        instead = f"{nearest!r} is said instead" if nearest else "it is left out"
        yield pb.Notice(
            reason="PHONEME_REPLACED",
            description=f"{source}: the model has no {shown!r} (U+{ord(symbol):04X}); {instead}",
        )


def unused_notice(entry: Entry) -> pb.Notice:
    """Return the notice of a pronunciation that matched nothing."""
    return pb.Notice(
        reason="PRONUNCIATION_UNUSED",
        description=f"{entry.source}: {entry.phrase!r} is nowhere in the text as whole words"
        f"{' in this case' if entry.case_sensitive else ''}, or a longer or earlier phrase is",
    )
