"""A write-only file whose bytes can be taken as soon as they are written."""

import os


class Outbox:
    """A write-only file for libsndfile; `take` returns the bytes written so far.

    Bytes that were taken can't change. When libsndfile closes a file, it seeks back and fills in
    values that it did not know before (FLAC: lengths and checksum; MP3: the Info frame). Such
    rewrites are dropped, so the header keeps the values for "not known", as in any stream.
    """

    def __init__(self) -> None:
        self._ready = bytearray()
        self._position = 0
        self._length = 0

    def write(self, data: bytes) -> int:
        """Keep the part of `data` beyond the end for `take`; return the length of `data`."""
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
        """Return the bytes written since the last call."""
        ready = bytes(self._ready)
        self._ready.clear()
        return ready


def _is_blank_mpeg_frame(data: bytes) -> bool:
    """Return whether `data` is the frame that LAME leaves empty for the Info tag.

    LAME fills it in when the file is closed. That is too late for a stream, where players would
    play it as a frame of silence.
    """
    return data.startswith(b"\xff") and not any(data[4:])
