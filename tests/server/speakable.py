"""Whether a text is speakable as its caller wrote it."""

from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.cleaning import clean
from kokoro_server.verbalizing.speakable import has_something_to_say


def is_speakable(text: str) -> bool:
    """Return whether `text` has something to say once it is clean, as the server checks it."""
    return has_something_to_say(clean(AlignedText.of(text)).text)
