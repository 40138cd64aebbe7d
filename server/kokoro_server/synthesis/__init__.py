"""From an utterance to audio segments, with scheduling and admission."""
