"""Kokoro Speech plugin for LiveKit Agents: speech while a language model writes."""

from livekit.agents import Plugin

from kokoro_client import __version__
from kokoro_livekit.tts import TTS, ChunkedStream, SynthesizeStream

__all__ = ["TTS", "ChunkedStream", "SynthesizeStream", "__version__"]

Plugin.register_plugin(Plugin("kokoro-speech", __version__, __name__))
