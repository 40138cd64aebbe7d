"""The audio formats that the HTTP adapters offer, and their content types."""

from __future__ import annotations

CONTENT_TYPES = {
    "mp3": "audio/mpeg",
    "opus": "audio/ogg",
    "flac": "audio/flac",
    "wav": "audio/wav",
    "pcm": "audio/pcm",
}
"""Content types by the format's plain name, which is also the extension of its files."""
