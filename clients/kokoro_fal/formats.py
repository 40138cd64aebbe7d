"""The audio formats that the endpoints offer."""

from __future__ import annotations

from typing import Literal

Format = Literal["wav", "mp3", "opus", "flac"]
"""Names that the client knows, and the extensions of the files."""
