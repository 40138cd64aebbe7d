"""The voices: those of the catalogue, those that the operator installed, and mixes of them."""

from kokoro_server.voices.installed import InstalledVoice, InstalledVoices
from kokoro_server.voices.voice import Voice
from kokoro_server.voices.voices import StyleSource, Voices

__all__ = ["InstalledVoice", "InstalledVoices", "StyleSource", "Voice", "Voices"]
