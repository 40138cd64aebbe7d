"""Clients of kokoro-speech: synchronous, asyncio and a command line."""
