import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.server.pronouncing import aligned, segments_of

from kokoro_server.segmenting import Boundary, Segment, SegmentPolicy


def letters(text: str) -> str:
    """Phonemize letters and digits as themselves; all other characters are silent."""
    return "".join(character for character in text if character.isalnum())


def tripled(text: str) -> str:
    return "".join(character * 3 for character in letters(text))


def spoken(text: str) -> list[str]:
    return [text[segment.start : segment.end] for segment in segments_of(text, aligned(letters))]


def check(text: str, found: list[Segment], limit: int = 510) -> None:
    """Check that the spans are the whole text in order, and that sizes and breaks are right."""
    edges = [segment.start for segment in found] + [len(text)]
    assert edges[0] == 0
    assert [segment.end for segment in found] == edges[1:]
    assert all(1 <= len(segment.phonemes) <= limit for segment in found)
    assert [segment.boundary for segment in found].count(Boundary.END) == 1
    assert found[-1].boundary is Boundary.END


TEXTS = st.text(max_size=400) | st.text("ab .,!?\n。、か漢e\u0301-—()😀9", max_size=2_000)


@settings(max_examples=200)
@given(text=TEXTS)
def test_no_phoneme_is_lost_and_the_spans_are_the_text(text: str) -> None:
    found = list(segments_of(text, aligned(letters)))
    assert "".join(segment.phonemes for segment in found) == letters(text)
    assert bool(found) == bool(letters(text))
    if found:
        check(text, found)


WORDS = st.text("ab漢か", min_size=1, max_size=60)
LONG_TEXTS = st.tuples(st.lists(WORDS, min_size=1, max_size=9), st.sampled_from([" ", ""])).map(
    lambda drawn: drawn[1].join(drawn[0] * (200 // len("".join(drawn[0])) + 1))
)
"""At least 200 letters, in words with or without anything between them."""


@settings(max_examples=100)
@given(text=LONG_TEXTS)
def test_no_segment_is_too_long_where_characters_grow(text: str) -> None:
    pieces: list[int] = []

    def grown(part: str) -> str:
        pieces.append(80 * len(letters(part)))
        return "".join(character * 80 for character in letters(part))

    found = list(segments_of(text, aligned(grown)))
    longest = SegmentPolicy().longest
    assert max(pieces) > longest, "no piece came out too long, so nothing was cut anew"
    assert len(found) >= 2
    assert "".join(segment.phonemes for segment in found) == grown(text)
    check(text, found)
    assert max(len(segment.phonemes) for segment in found) <= longest


@settings(max_examples=100)
@given(text=TEXTS)
def test_what_is_spoken_is_what_the_span_says(text: str) -> None:
    for segment in segments_of(text, aligned(letters)):
        assert segment.phonemes == letters(text[segment.start : segment.end])


CLUSTERS = st.sampled_from(
    ["e\u0301", "o\u0302\u0301", "字", "कि", "नी", "a", "👍🏽", "👩\u200d🚀x"]
)


@settings(max_examples=50)
@given(row=st.lists(CLUSTERS, min_size=1, max_size=12))
def test_characters_as_people_see_them_stay_whole(row: list[str]) -> None:
    # Without a space the text can only be cut inside words.
    text = "".join([*row, "a"]) * 400
    starts = {0}
    for cluster in regex.finditer(r"\X", text):
        starts.add(cluster.end())
    found = list(segments_of(text, aligned(letters)))
    assert len(found) >= 2
    assert {segment.start for segment in found} <= starts


@pytest.mark.parametrize("text", ["", " ", "...", "—\n—", "😀", "\u0301"])
def test_text_with_nothing_to_say_has_no_segments(text: str) -> None:
    assert list(segments_of(text, aligned(letters))) == []


@pytest.mark.parametrize(
    "pattern",
    [
        *(
            ".",
            "(",
            " ",
            "\n",
            "\u0301",
            "\u200b",
            "😀",
            ",",
            "- ",
            "a",
            "漢",
            "か漢",
            "a\u0301",
            "a. ",
        ),
        *("a.", "Mr. ", "क्", "x,", '."', "1. ", "a\n", "…a"),
    ],
)
def test_long_texts_of_one_pattern_are_split_whole(pattern: str) -> None:
    text = (pattern * 19_999)[:19_999]
    found = list(segments_of(text, aligned(letters)))
    assert "".join(segment.phonemes for segment in found) == letters(text)
    if found:
        check(text, found)


def test_a_stack_of_marks_on_one_letter_is_one_segment() -> None:
    (segment,) = segments_of("a" + "\u0301" * 19_998, aligned(letters))
    assert (segment.start, segment.end, segment.boundary) == (0, 19_999, Boundary.END)


def test_g2p_is_asked_for_two_segments_before_the_first_is_out() -> None:
    asked: list[str] = []

    def phonemize(text: str) -> str:
        asked.append(text)
        return letters(text)

    text = "This is a sentence of a long text. " * 500
    next(segments_of(text, aligned(phonemize)))
    assert len(asked) == 2
    assert sum(map(len, asked)) < 500


def test_g2p_runs_about_once_over_a_text() -> None:
    asked = 0

    def phonemize(text: str) -> str:
        nonlocal asked
        asked += len(text)
        return tripled(text)

    text = "This is a sentence, one of a long text. " * 400
    list(segments_of(text, aligned(phonemize)))
    assert asked < 1.1 * len(text)


def test_the_first_segment_is_short_and_the_later_ones_grow() -> None:
    text = "A sentence of a dozen words or so is what we repeat here. " * 40
    lengths = [len(segment.phonemes) for segment in segments_of(text, aligned(letters))]
    assert lengths[0] < lengths[1] < lengths[2]
    assert lengths[0] <= 80 < max(lengths) <= 240


@pytest.mark.parametrize(
    "clause", ["When the rain had stopped at last, ", "Well, as everyone in the village knew, "]
)
def test_a_long_first_sentence_gives_its_first_clause_first(clause: str) -> None:
    assert spoken(clause + "we went on and on along the river " * 4 + ".")[0] == clause


def test_a_short_opening_is_not_spoken_alone() -> None:
    text = "Yes. " + "This sentence is longer, and it has clauses, so that it can be split. " * 2
    assert len(letters(spoken(text)[0])) >= 20


def test_a_sentence_that_fits_is_never_split() -> None:
    sentence = "Word " + "word " * 60 + "end. "
    first = "Here is the first sentence of the text. "
    assert spoken(first + sentence * 5) == [first, *[sentence] * 5]


def test_a_long_sentence_is_split_at_clauses_then_words() -> None:
    clauses = ("one two three four five six seven eight nine ten, " * 20).strip() + "."
    assert all(piece.rstrip().endswith((",", ".")) for piece in spoken(clauses))
    words = "word " * 300
    assert all(piece.endswith("word ") for piece in spoken(words))


def test_lines_are_never_joined() -> None:
    text = "First line of the list\nSecond line of the list\n\nA paragraph."
    assert spoken(text) == [
        "First line of the list\n",
        "Second line of the list\n\n",
        "A paragraph.",
    ]


def test_a_silent_line_belongs_to_what_follows_and_at_the_end_to_what_precedes() -> None:
    found = list(segments_of("Hello there you.\n-----\nBye now to all.\n😀\n", aligned(letters)))
    assert [(segment.start, segment.end) for segment in found] == [(0, 17), (17, 41)]
    assert [segment.boundary for segment in found] == [Boundary.PARAGRAPH, Boundary.END]


FINE = SegmentPolicy(targets=(1,), first_clause=(0, 0), shortest=1, longest=50)
"""Cuts at every sentence, so that tests see the sentences."""


@pytest.mark.parametrize(
    "sentences",
    [
        ["It is 3.14 now. ", "Yes!"],
        ["Mr. Smith met Dr. J. Jones. ", "Fine."],
        ["See e.g. the U.S. Army vs. them. ", "So?"],
        ["Look at example.com today. ", "Done."],
        ['He said "Go!" ', "She left."],
        ["(It rained.) ", "We stayed."],
        ["Wait... what is it? ", "No."],
        ["What?! ", "Yes."],
        ["1. One thing. ", "Another."],
        ["He works at NASA. ", "She left."],
        ["Take plan b. ", "It works."],
        ["¿Qué tal? ", "El Sr. López vino. ", "Ya."],
        ["彼は来た。", "寒い！", "なぜ？", "雨。"],
        ["「元気ですか？」と言った。", "はい。"],
        ["你好！", "我很好；", "再见。"],
        ["मेरा नाम राम है। ", "आप कैसे हैं?"],
        ["Good。", "次。"],
    ],
)
def test_sentences_end_where_people_end_them(sentences: list[str]) -> None:
    text = "".join(sentences)
    cut = [
        text[segment.start : segment.end] for segment in segments_of(text, aligned(letters), FINE)
    ]
    assert cut == sentences


@pytest.mark.parametrize(
    ("text", "boundary"),
    [
        ("Aaa bbb.\nCcc ddd eee.", Boundary.PARAGRAPH),
        ("Aaa bbb. Ccc ddd eee.", Boundary.SENTENCE),
        ("aaa bbb, ccc ddd eee", Boundary.CLAUSE),
        ("aaabbb cccdddeeefff", Boundary.WORD),
        ("aaabbbcccdddeeefff", Boundary.NONE),
    ],
)
def test_the_break_that_follows_is_named(text: str, boundary: Boundary) -> None:
    tight = SegmentPolicy(targets=(10,), first_clause=(0, 0), shortest=1, longest=10, limit=10)
    first, *_ = segments_of(text, aligned(letters), tight)
    assert first.boundary is boundary


def test_a_character_that_does_not_fit_is_spoken_in_several_segments() -> None:
    said = {"a": "bi, " * 120 + "bo " * 60, "b": "b" * 30, "c": "a" * 1021}
    found = list(segments_of("abc", aligned(lambda text: "".join(said[each] for each in text))))
    assert [(segment.start, segment.end) for segment in found] == [
        (0, 1), (1, 1), (1, 2), (2, 3), (3, 3), (3, 3)
    ]  # fmt: skip
    assert [len(segment.phonemes) for segment in found] == [479, 179, 30, 510, 510, 1]
    assert [segment.boundary for segment in found[:2]] == [Boundary.WORD, Boundary.NONE]


def test_errors_of_g2p_pass_through() -> None:
    def broken(_: str) -> str:
        raise RuntimeError("broken")

    with pytest.raises(RuntimeError, match="broken"):
        list(segments_of("a", aligned(broken)))


@pytest.mark.parametrize("speed", [0.5, 0.7, 1.0, 1.4])
@pytest.mark.parametrize("length", range(12, 26))
def test_short_text_is_spoken_at_the_slowest_speeds(speed: float, length: int) -> None:
    text = ("ab " * 9)[:length]
    found = list(segments_of(text, aligned(letters), SegmentPolicy.for_speed(speed)))
    assert "".join(segment.phonemes for segment in found) == letters(text)


def test_a_slow_voice_cuts_only_the_longest_sentences_otherwise() -> None:
    slow, normal = SegmentPolicy.for_speed(0.7), SegmentPolicy()
    assert (slow.targets, slow.first_clause) == (normal.targets, normal.first_clause)
    assert (slow.longest, slow.limit) == (266, 357)
    assert SegmentPolicy.for_speed(1.4) == normal


def test_characters_that_stand_for_several_are_not_taken_for_emoji() -> None:
    asked: list[int] = []

    def spelled(text: str) -> str:
        asked.append(len(text))
        return "".join("haʨi " if character == "㈧" else "" for character in text)

    assert list(segments_of("㈧" * 5_000, aligned(spelled)))
    assert max(asked) <= 400
