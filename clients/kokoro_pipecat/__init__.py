"""Kokoro Speech service for Pipecat: speech while a language model writes."""
