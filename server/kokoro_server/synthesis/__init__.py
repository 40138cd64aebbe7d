"""From an utterance to audio segments: the order of work, and how much may wait."""
