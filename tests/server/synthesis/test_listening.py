"""What listeners hear of a busy server: simulated computing, real cutting, order and admission.

The simulated machine speaks 7.8 seconds of audio per second: no more than 7 streams fit.
"""

import pytest
from tests.server.synthesis.listening import AUDIO, Server, Speaker

from bench.texts import PARAGRAPH, SENTENCE

TEXT = f"{PARAGRAPH} {PARAGRAPH}"
"""About a minute of audio."""


def streams(starts: list[float], text: str = TEXT, *, has_seed: bool = False) -> list[Speaker]:
    return [Speaker(text, start, has_seed=has_seed) for start in starts]


def served(speakers: list[Speaker], *, bound_streams: bool = True) -> list[Speaker]:
    """Serve `speakers`; return the streams that were accepted."""
    Server(bound_streams=bound_streams).serve(*speakers)
    return [one for one in speakers if one.streamed and one.refused is None]


def that_ran_dry(speakers: list[Speaker]) -> int:
    return sum(one.silence > 0.001 for one in speakers)


def test_six_streams_that_begin_together_never_run_dry() -> None:
    assert that_ran_dry(served(streams([0.0] * 6), bound_streams=False)) == 0


def test_fixed_pieces_would_make_them_run_dry() -> None:
    assert that_ran_dry(served(streams([0.0] * 6, has_seed=True), bound_streams=False)) > 0


def test_seven_streams_that_begin_within_five_seconds_never_run_dry() -> None:
    starts = [5 * number / 6 for number in range(7)]
    accepted = served(streams(starts))
    assert len(accepted) == 7
    assert that_ran_dry(accepted) == 0


@pytest.mark.parametrize("more", [1, 2, 10])
def test_streams_beyond_what_fits_are_refused_and_the_others_never_run_dry(more: int) -> None:
    accepted = served(streams([0.0] * (6 + more)))
    assert len(accepted) == 6
    assert that_ran_dry(accepted) == 0


def test_without_admission_all_of_them_would_run_dry() -> None:
    assert that_ran_dry(served(streams([0.0] * 9), bound_streams=False)) == 9


def test_a_refused_stream_fits_when_it_comes_back_after_the_time_it_was_told() -> None:
    speakers = streams([0.0] * 7)
    served(speakers)
    wait = speakers[6].refused
    assert wait is not None
    assert wait == pytest.approx(len(TEXT) * AUDIO, rel=0.1)
    again = streams([*[0.0] * 6, wait])
    assert len(served(again)) == 7
    assert that_ran_dry(again) == 0


def test_streams_that_come_and_go_leave_no_core_idle_and_hardly_ever_run_dry() -> None:
    speakers = streams([4.0 * number for number in range(50)])
    accepted = served(speakers)
    spoken = sum(len(one.text) for one in accepted) * AUDIO
    end = max(one.arrival + (one.ended or 0.0) for one in accepted)
    assert spoken / end > 0.9 * 7.8
    assert that_ran_dry(accepted) <= 1


def test_a_stream_is_not_refused_while_there_is_room() -> None:
    ahead = streams([0.0] * 6, SENTENCE)  # their computing ends after seven seconds
    late = streams([8.0])
    assert len(served([*ahead, *late])) == 7


def test_texts_of_one_clause_are_not_refused_for_they_can_t_run_dry() -> None:
    speakers = streams([0.0] * 40, "Your voice arrives at once.")
    assert len(served(speakers)) == 40


def test_a_client_with_less_than_its_share_of_the_cores_is_not_refused() -> None:
    many = streams([0.0] * 6)
    other = Speaker(TEXT, 1.0, client="other")
    assert other in served([*many, other])


def test_first_pieces_are_shorter_when_many_streams_begin_together() -> None:
    text = "Come in, dear friends, and sit down by the fire. It is warm here. " * 3
    alone, *_ = served(streams([0.0], text))
    many = served(streams([0.0] * 8, text), bound_streams=False)
    assert alone.pieces[0].strip().endswith("warm here.")
    assert {one.pieces[0] for one in many[2:]} == {"Come in, dear friends,"}  # two began at once


def test_pieces_are_longer_while_there_is_time() -> None:
    alone, *_ = served(streams([0.0]))
    busy = served(streams([0.0] * 6))
    assert len(alone.pieces) < min(len(one.pieces) for one in busy)


def test_a_call_with_a_seed_has_the_same_pieces_whatever_the_load() -> None:
    alone, *_ = served(streams([0.0], has_seed=True))
    busy = served(streams([0.0] * 9, has_seed=True), bound_streams=False)
    assert all(one.pieces == alone.pieces for one in busy)


def test_whole_utterances_neither_starve_nor_dry_the_streams_of_their_client() -> None:
    played = streams([0.0] * 6, f"{TEXT} {TEXT} {TEXT}")
    wholes = [Speaker(SENTENCE, 2.0, streamed=False) for _ in range(3)]
    served([*played, *wholes])
    assert that_ran_dry(played) == 0
    assert all(one.ended is not None and one.ended < 40 for one in wholes)


def test_whole_utterances_get_on_even_if_the_streams_need_everything() -> None:
    played = streams([0.0] * 9, f"{TEXT} {TEXT} {TEXT}")
    whole = Speaker(SENTENCE, 2.0, streamed=False)
    served([*played, whole], bound_streams=False)
    assert whole.first_audio < 45
    assert whole.ended is not None
    assert whole.ended < 150  # three pieces


def test_whole_utterances_occupy_a_core_for_a_short_time_while_streams_are_played() -> None:
    alone = Speaker(TEXT, 0.0, streamed=False)
    served([alone])
    beside = Speaker(TEXT, 2.0, streamed=False)
    served([*streams([0.0] * 3, f"{TEXT} {TEXT} {TEXT}"), beside])
    assert max(map(len, alone.pieces)) > 200
    assert max(map(len, beside.pieces)) < 100
