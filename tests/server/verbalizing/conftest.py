"""What the tests of verbalizing share: the words of a text, and its phonemes."""

from collections.abc import Callable

import pytest

from kokoro_server.languages import Languages
from kokoro_server.verbalizing import AlignedText, verbalize
from kokoro_server.verbalizing.cleaning import clean

Say = Callable[[str, str], str]


@pytest.fixture(scope="session")
def languages() -> Languages:
    return Languages()


@pytest.fixture(scope="session")
def in_words() -> Say:
    """Return the words of a text: `in_words("en-US", "1/2 cup")`."""
    return lambda code, text: verbalize(clean(AlignedText.of(text)), code).text


@pytest.fixture(scope="session")
def phonemes(languages: Languages) -> Say:
    """Return the phonemes of a text: `phonemes("en-US", "1/2 cup")`."""
    return lambda code, text: languages.phonemize(code, AlignedText.of(text)).text
