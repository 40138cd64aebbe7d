"""The contract of kokoro-speech: generated stubs and the catalogue they carry."""
