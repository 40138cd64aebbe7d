"""The server of kokoro-speech: text to speech with Kokoro-82M over gRPC."""
