"""Segments cut into pieces where a clause ends: nothing is lost, no clause is cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoro_server.segmenting import Boundary, Segment, cut_piece, segments
from kokoro_server.verbalizing import AlignedText

TEXT = (
    "Fog lay on the water all day, so the captain kept the engine slow. Nobody complained about "
    "it; a girl counted the rings, and her grandfather slept."
)


def segment_of(text: str) -> Segment:
    """Return `text` as one segment; each of its characters is a phoneme."""
    spoken = AlignedText.of(text)
    (whole,) = segments(AlignedText.of(text), lambda part: part) if len(text) < 80 else (None,)
    if whole:
        return whole
    found = list(segments(AlignedText.of(text), lambda part: part))
    return Segment(
        spoken,
        0,
        len(text),
        Boundary.END,
        tuple(
            one
            for segment in found
            for one in (*segment.breaks, (segment.end, segment.boundary))
            if one[0] < len(text)
        ),
    )


def pieces_of(segment: Segment, longest: float) -> list[Segment]:
    pieces = []
    rest: Segment | None = segment
    while rest:
        piece, rest = cut_piece(rest, longest)
        pieces.append(piece)
    return pieces


def test_a_segment_that_is_short_enough_stays_whole() -> None:
    segment = segment_of(TEXT)
    assert cut_piece(segment, len(TEXT)) == (segment, None)


@pytest.mark.parametrize(
    ("longest", "ends"),
    [
        (120, ["slow.", "slept."]),
        (70, ["slow.", "rings,", "slept."]),
        (40, ["day,", "slow.", "it;", "rings,", "slept."]),
        (1, ["day,", "slow.", "it;", "rings,", "slept."]),
    ],
)
def test_pieces_end_where_clauses_or_sentences_end(longest: float, ends: list[str]) -> None:
    pieces = pieces_of(segment_of(TEXT), longest)
    assert [piece.phonemes.split()[-1] for piece in pieces] == ends


def test_pieces_carry_the_breaks_that_follow_them() -> None:
    pieces = pieces_of(segment_of(TEXT), 40)
    assert [piece.boundary.name for piece in pieces] == [
        "CLAUSE", "SENTENCE", "CLAUSE", "CLAUSE", "END",
    ]  # fmt: skip


def test_a_clause_is_never_cut() -> None:
    segment = segment_of("Words without a comma go on and on and on and on and on to the end.")
    assert cut_piece(segment, 1) == (segment, None)


def test_a_piece_too_short_to_sound_well_stays_with_its_neighbour() -> None:
    assert len(pieces_of(segment_of("Yes, of course she may come along with us."), 1)) == 1
    assert len(pieces_of(segment_of("Of course she may come along with us, yes."), 1)) == 1


def test_a_word_that_spans_a_break_is_not_cut() -> None:
    segment = segment_of(TEXT)
    whole_span = segment.spoken.replaced(0, len(TEXT), TEXT)
    blurred = Segment(whole_span, 0, len(TEXT), Boundary.END, segment.breaks)
    assert cut_piece(blurred, 1) == (blurred, None)


@given(st.text("ab ,.;。、か漢\n", min_size=1, max_size=300), st.integers(1, 200))
def test_no_phoneme_is_lost_and_the_spans_are_the_segments(text: str, longest: int) -> None:
    for segment in segments(AlignedText.of(text), lambda part: part):
        pieces = pieces_of(segment, longest)
        spoken = "".join("".join(piece.phonemes.split()) for piece in pieces)
        assert spoken == "".join(segment.phonemes.split())
        assert [piece.start for piece in pieces[1:]] == [piece.end for piece in pieces[:-1]]
        assert (pieces[0].start, pieces[-1].end) == (segment.start, segment.end)
        assert pieces[-1].boundary is segment.boundary
