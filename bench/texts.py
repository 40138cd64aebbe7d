"""The texts that are spoken."""

from kokoro_speech.facts import MAX_CHARACTERS

VOICE = "af_heart"
LANGUAGE = "en-US"

SHORT = "Your voice arrives at once."
"""About 1.6 s of audio."""
SENTENCE = (
    "Every morning the lighthouse keeper climbs two hundred steps, wipes the salt from the "
    "glass, and writes one line about the weather."
)
"""About 7 s of audio."""
PARAGRAPH = (
    "The old ferry left the harbour a little after nine, with forty passengers, two bicycles and "
    "a dog that belonged to nobody. Fog lay on the water, so the captain kept the engine slow "
    "and rang the bell every minute. Nobody complained. A girl counted the rings, her "
    "grandfather slept, and two students argued quietly about the price of bread. When the "
    "island finally appeared, grey and enormous, everyone stood up at once, as if a curtain had "
    "risen in the middle of the sea."
)
"""470 characters, about 26 s of audio; under 510 phonemes, so that no engine has to split it."""


def longest() -> str:
    """Return a text of the maximum length of a request."""
    copies = MAX_CHARACTERS // len(PARAGRAPH) + 1
    return " ".join([PARAGRAPH] * copies)[:MAX_CHARACTERS]
