"""Kokoro Speech service for Pipecat: speech while a language model writes."""

from kokoro_pipecat.tts import KokoroSpeechTTSService, KokoroSpeechTTSSettings

__all__ = ["KokoroSpeechTTSService", "KokoroSpeechTTSSettings"]
