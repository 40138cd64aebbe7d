# apostrophes and full-width forms are the data here
"""Finding phrases: the longest, whole words, in any case unless asked otherwise."""

import pytest

from kokoro_server.pronouncing.matching import Entry, Phrases, find
from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.readings import Reading

X = Reading(alias="x")


def _found(text: str, *sources: Phrases) -> list[str]:
    return [text[each.start : each.end] for each in find(AlignedText.of(text), sources)]


@pytest.mark.parametrize(
    ("text", "phrases", "found"),
    [
        ("The GIF, gif's GIFs gif-file", ["GIF"], ["GIF", "gif", "gif"]),
        ("C++ C C# C++11 C+ C", ["C", "C++"], ["C++", "C", "C"]),
        ("New  York\nTimes; New York", ["New York", "New York Times"],
         ["New  York\nTimes", "New York"]),
        ("ASP.NET .NET", [".NET"], [".NET"]),
        ("node.js js a@kokoro kokoro.", ["js", "kokoro"], ["js", "kokoro"]),
        ("can't cannot can, don’t", ["can", "don", "t"], ["can"]),
        ("it's s", ["s"], ["s"]),
        ("l’IA l'ia", ["IA"], ["IA", "ia"]),
        ("don’t", ["don't"], ["don’t"]),
        ("AT&T at", ["AT", "AT&T"], ["AT&T", "at"]),
        ("US$AAPL $AAPL", ["$AAPL"], ["$AAPL"]),
        ("e\u0301te été étés", ["été"], ["été"]),
        ("🙂🙂a", ["🙂"], ["🙂", "🙂"]),
        ("ＡＩは", ["AI"], ["ＡＩ"]),
        ("アメリカンのアメリカは", ["アメリカ"], ["アメリカ"]),
        ("我在朝阳区", ["朝阳"], ["朝阳"]),
        ("Kokoroを使う", ["kokoro"], ["Kokoro"]),
        ("STRASSE straße", ["straße"], ["straße"]),
        ("नमस्ते नम", ["नम"], ["नम"]),
        ("क्", ["क"], []),
        ("", ["a"], []),
    ],
)  # fmt: skip
def test_whole_words_are_found(text: str, phrases: list[str], found: list[str]) -> None:
    assert _found(text, Phrases([Entry(phrase, X) for phrase in phrases])) == found


def test_case_counts_where_it_is_asked() -> None:
    sensitive = Phrases([Entry("Polish", X, case_sensitive=True)])
    assert _found("Polish polish POLISH", sensitive) == ["Polish"]


def test_the_earlier_of_equal_phrases_and_of_sources_counts() -> None:
    first, second = Entry("a b", X), Entry("A B", X, case_sensitive=True)
    lexicon = Entry("a b", Reading(alias="y"))
    longer = Entry("a b c", Reading(alias="z"))
    sources = Phrases([first, second]), Phrases([lexicon, longer])
    found = list(find(AlignedText.of("A B, a b c"), sources))
    assert [each.entry for each in found] == [first, longer]


def test_many_phrases_with_one_beginning_take_linear_time() -> None:
    phrases = Phrases([Entry("a" * length, X) for length in range(1, 101)])
    assert _found("a" * 19_999, phrases) == []
    wide = Phrases([Entry("あ" * length, X) for length in range(1, 101)])
    assert len(_found("あ" * 19_999, wide)) == 200
