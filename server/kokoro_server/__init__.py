"""The server of kokoro-speech: text to speech with Kokoro-82M over gRPC."""

import os

# ONNX Runtime sends telemetry to its maker unless this variable is set before its first import.
# Set here, it holds for every module of the server and for every child process.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
