import pytest
from tests.server.speakable import is_speakable

from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.leaks import without_leaks


def plain(text: str) -> str:
    return without_leaks(AlignedText.of(text)).text


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Read the [manual](https://example.com/m?x=1) first.", "Read the manual first."),
        ('See [this](http://example.com "A title").', "See this."),
        ("![A red barn](barn.png)", "A red barn"),
        ("[Anna](/ˈænə/) came.", "Anna came."),
        ("Look at [the plan][plan].", "Look at the plan."),
        ("a [wiki page](https://example.org/Cat_(animal)) here", "a wiki page here"),
    ],
)
def test_links_speak_their_title(text: str, heard: str) -> None:
    assert plain(text) == heard


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("<b>Bold</b> and <i>slanted</i>", "Bold and slanted"),
        ('<a href="https://example.com">here</a>', "here"),
        ("one<br>two", "one, two"),
        ("One.<br/>Two.", "One. Two."),
        ('Wait. <break time="1s"/> Go.', "Wait.  Go."),
        ("cough<noise/>cough", "cough cough"),
        ("a <!-- secret --> b", "a  b"),
        ("<ann@example.com>", "ann@example.com"),
    ],
)
def test_tags_are_silent(text: str, heard: str) -> None:
    assert plain(text) == heard


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("salt &amp; pepper", "salt & pepper"),
        ("5 &lt; 6", "5 < 6"),
        ("caf&eacute;", "café"),
        ("it&#39;s &#x41;", "it's A"),
    ],
)
def test_entities_are_decoded(text: str, heard: str) -> None:
    assert plain(text) == heard


@pytest.mark.parametrize(
    "text",
    [
        "a < b and c > d",
        "if x<y and z>1",
        "AT&T; R&D",
        "f[i] (x)",
        "[1] and (2)",
        "&nosuchname;",
        "5 <6",
    ],
)
def test_what_is_no_markup_stays(text: str) -> None:
    assert plain(text) == text


def test_pauses_written_in_brackets_are_pauses() -> None:
    assert plain("Wait [pause:2s] now [break] or [long pause]") == "Wait … now … or …"


def test_what_is_left_keeps_its_place() -> None:
    found = without_leaks(AlignedText.of("See [the plan](http://example.com)."))
    assert found.text == "See the plan."
    assert found.span(4, 12) == (5, 13)


def test_a_tag_alone_is_not_speakable() -> None:
    assert not is_speakable("<br/>")


@pytest.mark.parametrize("part", ["[", "<a ", "[a](", "<b x=", "&#", "<!-- ", "[a] ", "<a@"])
def test_unfinished_markup_stays(part: str) -> None:
    assert plain(part * 2_000) == part * 2_000
