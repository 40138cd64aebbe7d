"""The server of kokoro-speech: text to speech with Kokoro-82M over gRPC."""

import os

# ONNX Runtime reports its use to its maker unless this stands in the environment before its first
# import. Here it holds for every module of the server, and for the processes that it starts.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
