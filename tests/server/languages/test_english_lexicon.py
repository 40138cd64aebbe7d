"""The lexicon of English is misaki's, in half of the memory."""

import subprocess
import sys

import pytest
from misaki import en

from kokoro_server.languages.english_lexicon import CasedWords, EnglishLexicon
from kokoro_server.languages.english_words import add_words

ABSENT = object()


@pytest.mark.parametrize("british", [False, True])
def test_every_word_in_every_form_is_that_of_misaki(british: bool) -> None:  # noqa: FBT001
    theirs = en.Lexicon(british)
    add_words(theirs)
    ours = EnglishLexicon(british=british)
    for name in ("golds", "silvers"):
        expected, found = getattr(theirs, name), getattr(ours, name)
        words = {form for word in expected for form in (word, word.lower(), word.upper())}
        words |= {word.capitalize() for word in words} | {word.swapcase() for word in words}
        wrong = [
            word
            for word in words
            if found.get(word, ABSENT) != expected.get(word, ABSENT)
            or (word in found) != (word in expected)
        ]
        assert not wrong
        assert len(found) < 0.6 * len(expected)


def test_an_added_word_has_no_other_form_and_leaves_that_of_the_word_before_it() -> None:
    words = CasedWords({"polish": "old", "x": "single"})
    words["polish"] = "new"
    words["ada"] = "added"
    assert (words["polish"], words["Polish"], words["ada"]) == ("new", "old", "added")
    assert "Ada" not in words
    assert "X" not in words
    with pytest.raises(KeyError):
        words["Ada"]


def test_english_loads_without_torch_even_where_it_is_installed() -> None:
    program = """
import sys
from kokoro_server.languages import Languages
Languages().load("en-US")
assert "torch" not in sys.modules, "torch was imported"
import torch
"""
    subprocess.run([sys.executable, "-c", program], check=True)
