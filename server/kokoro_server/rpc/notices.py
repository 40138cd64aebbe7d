"""Notices of what was done otherwise than asked."""

import unicodedata
from collections.abc import Iterator

from kokoro_server.notices import Notice
from kokoro_server.pronouncing.matching import Entry
from kokoro_speech.v1 import speech_pb2 as pb


def replaced_notices(entry: Entry) -> Iterator[pb.Notice]:
    """Yield a notice for each symbol of `entry` that the model lacks."""
    for symbol, nearest in entry.replaced:
        shown = f"◌{symbol}" if unicodedata.combining(symbol) else symbol
        name = f"{shown!r} (U+{ord(symbol):04X})"
        instead = f"{nearest!r} is said instead" if nearest else "it is left out"
        yield pb.Notice(
            reason="PHONEME_REPLACED",
            description=f"{entry.source}: the model has no {name}; {instead}",
        )


def unused_notice(entry: Entry, further: str = "") -> pb.Notice:
    """Return the notice of a pronunciation that matched nothing; `further` is one more reason."""
    return pb.Notice(
        reason="PRONUNCIATION_UNUSED",
        description=f"{entry.source}: {entry.phrase!r} is nowhere in the text as whole words"
        f"{' in this case' if entry.case_sensitive else ''}, or a longer or earlier phrase is"
        f"{further}",
    )


def notice_message(notice: Notice) -> pb.Notice:
    """Return `notice` as a message."""
    span = pb.TextSpan(start=notice.start, end=notice.end)
    return pb.Notice(reason=notice.reason, description=notice.description, text_span=span)
