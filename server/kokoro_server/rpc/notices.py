"""Converts notices to messages of the contract."""

from kokoro_server.notices import Notice
from kokoro_speech.v1 import speech_pb2 as pb


def notice_message(notice: Notice) -> pb.Notice:
    """Return `notice` as a message."""
    span = pb.TextSpan(start=notice.start, end=notice.end)
    return pb.Notice(reason=notice.reason, description=notice.description, text_span=span)
