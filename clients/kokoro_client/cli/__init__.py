"""The command line of kokoro-speech; needs the extra `cli`."""
