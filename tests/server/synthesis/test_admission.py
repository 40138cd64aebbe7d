from contextlib import ExitStack

import pytest

from kokoro_server.errors import DeadlineTooShort, Overloaded
from kokoro_server.synthesis.admission import Admission
from kokoro_server.synthesis.admitted import HORIZON

A, B = "a", "b"


def test_a_lone_call_is_admitted_however_long() -> None:
    admission = Admission(max_seconds=1, workers=1)
    with admission.admit(A, 19_999):
        assert admission.backlog > 1


def test_work_beyond_the_bound_is_refused_with_the_time_to_wait() -> None:
    admission = Admission(max_seconds=10, workers=1)
    with admission.admit(A, 300), pytest.raises(Overloaded) as refused, admission.admit(A, 300):
        pass
    assert refused.value.retry_after == pytest.approx(5)  # 600 phonemes * 0.025 s - 10 s


def test_a_refused_call_leaves_no_work_behind() -> None:
    admission = Admission(max_seconds=10, workers=1)
    with admission.admit(A, 300):
        backlog = admission.backlog
        with pytest.raises(Overloaded), admission.admit(A, 300):
            pass
        assert admission.backlog == backlog
    assert admission.backlog == 0


def test_a_long_call_counts_no_more_than_its_next_part() -> None:
    admission = Admission(max_seconds=20, workers=1)
    with admission.admit(A, 19_999), admission.admit(A, 100):
        assert admission.backlog == pytest.approx((HORIZON + 100) * 0.025)


def test_spoken_phonemes_make_room() -> None:
    admission = Admission(max_seconds=10, workers=1)
    with admission.admit(A, 300) as call:
        call.work -= 200
        with admission.admit(A, 200):
            assert admission.backlog == pytest.approx(7.5)


def test_work_that_waits_for_its_reader_does_not_wait_for_computing() -> None:
    admission = Admission(max_seconds=10, workers=1)
    with ExitStack() as readers:
        for _ in range(1000):
            readers.enter_context(admission.admit(A, 19_999)).is_reading = True
        assert admission.backlog == 0
        with admission.admit(A, 300), admission.admit(B, 100):
            assert admission.backlog == 10


def test_a_client_that_fills_the_queue_leaves_the_others_their_share() -> None:
    admission = Admission(max_seconds=10, workers=1)
    with ExitStack() as calls:
        for _ in range(4):
            calls.enter_context(admission.admit(A, 100))
        with pytest.raises(Overloaded):
            admission.admit(A, 100).__enter__()
        for client in (B, B, "c"):  # half of the bound, then a third
            calls.enter_context(admission.admit(client, 100))
        with pytest.raises(Overloaded) as refused:
            admission.admit(B, 100).__enter__()
        assert refused.value.retry_after == pytest.approx(10)  # 20 s would wait, 10 s may
        with pytest.raises(Overloaded):
            admission.admit("d", 150).__enter__()


def test_a_queue_that_many_clients_fill_grows_no_further_than_their_shares() -> None:
    admission = Admission(max_seconds=100, workers=1)
    with ExitStack() as calls:
        for number in range(300):
            for _ in range(100):
                try:
                    calls.enter_context(admission.admit(f"client {number}", 20))
                except Overloaded:
                    break
        assert admission.backlog < 100 * 6.3  # 1 + 1/2 + ... + 1/300


def test_the_estimate_follows_what_is_measured() -> None:
    admission = Admission(max_seconds=10, workers=1)
    for _ in range(100):
        admission.measured(A, 100, seconds=100 * 0.2)
    with admission.admit(A, 100):
        assert admission.backlog == pytest.approx(100 * 0.2, rel=0.01)


def test_more_workers_hold_more() -> None:
    admission = Admission(max_seconds=10, workers=2)
    with admission.admit(A, 300), admission.admit(A, 300):
        assert admission.backlog == pytest.approx(7.5)


def test_what_cannot_end_before_its_deadline_is_refused() -> None:
    admission = Admission(max_seconds=100, workers=1)
    admission.measured(A, 1000, 25)
    with admission.admit(A, 500):
        with pytest.raises(
            DeadlineTooShort, match=r"about 25\.0 s and the deadline leaves 10\.0 s"
        ):
            admission.admit(A, 500, time_left=10).__enter__()
        with admission.admit(A, 500, time_left=20):
            assert admission.backlog == pytest.approx(25)


def test_the_queue_of_others_makes_no_deadline_too_short_for_a_client_with_its_share() -> None:
    admission = Admission(max_seconds=100, workers=1)
    admission.measured(A, 1000, 25)
    with ExitStack() as calls:
        for _ in range(6):
            calls.enter_context(admission.admit(A, 600))
        with admission.admit(B, 40, time_left=1.0):  # 1 s of its own, 1 s of the other
            assert admission.backlog > 90


def test_others_make_the_work_of_a_client_as_many_times_slower_as_they_are() -> None:
    admission = Admission(max_seconds=100, workers=1)
    admission.measured(A, 1000, 25)
    with ExitStack() as calls:
        for client in ("c", "d"):
            calls.enter_context(admission.admit(client, 600))
        # Of its own 100 phonemes wait and 100 come, 5 s; two others make that three times as long.
        calls.enter_context(admission.admit(B, 100))
        with pytest.raises(DeadlineTooShort, match=r"about 15\.0 s"):
            admission.admit(B, 100, time_left=7).__enter__()
        with admission.admit(B, 100, time_left=7.6):
            pass


def test_no_deadline_is_too_short_before_anything_was_measured() -> None:
    admission = Admission(max_seconds=100, workers=1)
    with admission.admit(A, 500, time_left=0.1):
        assert admission.backlog == pytest.approx(12.5)
