"""A file that hands out what is written to it."""

import os


class Outbox:
    """A write-only file for libsndfile whose bytes leave as soon as they are written.

    Bytes that are out can't change. libsndfile seeks back when it closes a file, to fill in what
    it could not know before (FLAC: lengths and checksum of the whole; MP3: the Info frame); such
    rewrites are dropped, and the header stays as a stream's header is: "not known".
    """

    def __init__(self) -> None:
        self._ready = bytearray()
        self._position = 0
        self._length = 0

    def write(self, data: bytes) -> int:
        """Keep `data` for `take` as far as it lies beyond the end; return its length."""
        if self._length or not _is_blank_mpeg_frame(data):
            self._ready += data[self._length - self._position :]
        self._position += len(data)
        self._length = max(self._length, self._position)
        return len(data)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Move to `offset` from the start, the position or the end; return the new position."""
        origins = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self._length}
        self._position = origins[whence] + offset
        return self._position

    def tell(self) -> int:
        """Return the position."""
        return self._position

    def take(self) -> bytes:
        """Return the bytes that came since the last call."""
        ready = bytes(self._ready)
        self._ready.clear()
        return ready


def _is_blank_mpeg_frame(data: bytes) -> bool:
    """Return whether `data` is the frame that LAME leaves empty for the Info tag.

    It is filled in when the file is closed, too late for a stream, where players would take it
    for a frame of silence.
    """
    return data.startswith(b"\xff") and not any(data[4:])
