"""The audio formats by plain name, with the extensions of their files."""

from __future__ import annotations

from kokoro_speech.v1 import speech_pb2 as pb

ENCODINGS: dict[str, pb.AudioEncoding.ValueType] = {
    "linear16": pb.AUDIO_ENCODING_LINEAR16,
    "wav": pb.AUDIO_ENCODING_WAV,
    "flac": pb.AUDIO_ENCODING_FLAC,
    "ogg_opus": pb.AUDIO_ENCODING_OGG_OPUS,
    "mp3": pb.AUDIO_ENCODING_MP3,
    "mulaw": pb.AUDIO_ENCODING_MULAW,
    "alaw": pb.AUDIO_ENCODING_ALAW,
}
"""Every format by its plain name, in the order of the contract."""

ALIASES: dict[str, str] = {
    "pcm": "linear16",
    "raw": "linear16",
    "opus": "ogg_opus",
    "ogg": "ogg_opus",
    "ulaw": "mulaw",
}
"""Other names that people give to formats; each is also an extension of its files."""

_EXTENSIONS = {"linear16": "pcm", "ogg_opus": "opus", "mulaw": "ulaw"}
_NAMES: dict[int, str] = {number: name for name, number in ENCODINGS.items()}


def format_of(encoding: int) -> str:
    """Return the plain name of an encoding of the contract; empty for one not known here."""
    return _NAMES.get(encoding, "")


def encoding_of(name: str) -> pb.AudioEncoding.ValueType:
    """Return the encoding called `name`; `KeyError` where there is none."""
    wanted = name.strip().lower().replace("-", "_")
    return ENCODINGS[ALIASES.get(wanted, wanted)]


def extension_of(name: str) -> str:
    """Return the usual extension, without its dot, of files in the format called `name`."""
    audio_format = format_of(encoding_of(name))
    return _EXTENSIONS.get(audio_format, audio_format)
