from kokoro_server.synthesis.pacing import FIRST_SECONDS, LEAD_SECONDS, WHOLE_SLACK_SECONDS, Pace


class Clock:
    """A clock that stands still until the test moves it."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_first_segment_is_due_soon_after_its_call_came() -> None:
    clock = Clock()
    paces = [Pace(streamed=streamed, clock=clock) for streamed in (True, False)]
    clock.now += 7
    assert [pace.due for pace in paces] == [100 + FIRST_SECONDS] * 2


def test_a_stream_is_due_a_little_before_its_listener_has_heard_all() -> None:
    clock = Clock()
    pace = Pace(streamed=True, clock=clock)
    clock.now += 3  # in the queue
    pace.spoken(2.0)
    clock.now += 1
    pace.spoken(5.0)
    assert pace.due == 100 + 3 + 2 + 5 - LEAD_SECONDS


def test_the_listener_of_a_stream_that_ran_dry_goes_on_where_it_stopped() -> None:
    clock = Clock()
    pace = Pace(streamed=True, clock=clock)
    pace.spoken(2.0)
    clock.now += 60  # its listener heard silence for 58 of them
    pace.spoken(5.0)
    assert pace.due == 100 + 60 + 5 - LEAD_SECONDS


def test_a_whole_utterance_is_due_later_than_a_stream_that_began_with_it() -> None:
    clock = Clock()
    stream, whole = (Pace(streamed=streamed, clock=clock) for streamed in (True, False))
    stream.spoken(2.0)
    whole.spoken(2.0)
    assert whole.due - stream.due == WHOLE_SLACK_SECONDS


def test_more_text_for_a_listener_who_heard_all_is_as_urgent_as_a_new_call() -> None:
    clock = Clock()
    pace = Pace(streamed=True, clock=clock)
    pace.spoken(2.0)
    clock.now += 2
    pace.resumed()
    assert pace.due == 100 + 2 + FIRST_SECONDS
    clock.now += 1
    pace.spoken(5.0)
    assert pace.due == 100 + 3 + 5 - LEAD_SECONDS


def test_more_text_for_a_listener_who_still_hears_changes_nothing() -> None:
    clock = Clock()
    pace = Pace(streamed=True, clock=clock)
    pace.spoken(2.0)
    clock.now += 1
    pace.resumed()
    assert pace.due == 100 + 2 - LEAD_SECONDS


def test_more_text_before_anything_was_spoken_makes_the_call_new() -> None:
    clock = Clock()
    pace = Pace(streamed=True, clock=clock)
    clock.now += 7
    pace.resumed()
    assert pace.due == 107 + FIRST_SECONDS
