import pytest

from kokoro_server.errors import DeadlineTooShort, Overloaded
from kokoro_server.synthesis.admission import HORIZON, Admission


def test_a_lone_call_is_admitted_however_long() -> None:
    admission = Admission(max_seconds=1, workers=1)
    with admission.admit(19_999):
        assert admission.backlog > 1


def test_work_beyond_the_bound_is_refused_with_the_time_to_wait() -> None:
    admission = Admission(max_seconds=10, workers=1)
    with admission.admit(300), pytest.raises(Overloaded) as refused, admission.admit(300):
        pass
    assert refused.value.retry_after == pytest.approx(8)  # 600 characters at 0.03 s less 10 s


def test_a_refused_call_leaves_no_work_behind() -> None:
    admission = Admission(max_seconds=10, workers=1)
    with admission.admit(300):
        backlog = admission.backlog
        with pytest.raises(Overloaded), admission.admit(300):
            pass
        assert admission.backlog == backlog
    assert admission.backlog == 0


def test_a_long_call_counts_no_more_than_its_next_part() -> None:
    admission = Admission(max_seconds=20, workers=1)
    with admission.admit(19_999), admission.admit(100):
        assert admission.backlog == pytest.approx((HORIZON + 100) * 0.03)


def test_spoken_characters_make_room() -> None:
    admission = Admission(max_seconds=10, workers=1)
    with admission.admit(300) as call:
        call.remaining -= 200
        with admission.admit(200):
            assert admission.backlog == pytest.approx(9)


def test_the_estimate_follows_what_is_measured() -> None:
    admission = Admission(max_seconds=10, workers=1)
    for _ in range(100):
        admission.measured(100, seconds=100 * 0.3)
    with admission.admit(100):
        assert admission.backlog == pytest.approx(100 * 0.3, rel=0.01)


def test_a_tiny_text_says_little_of_what_a_character_costs() -> None:
    admission = Admission(max_seconds=10, workers=1)
    admission.measured(1, seconds=1)
    with admission.admit(100):
        assert admission.backlog == pytest.approx(3.0, rel=0.05)


def test_a_segment_without_characters_measures_nothing() -> None:
    admission = Admission(max_seconds=10, workers=1)
    admission.measured(0, seconds=1)
    with admission.admit(100):
        assert admission.backlog == pytest.approx(3)


def test_more_workers_hold_more() -> None:
    admission = Admission(max_seconds=10, workers=2)
    with admission.admit(300), admission.admit(300):
        assert admission.backlog == pytest.approx(9)


def test_what_cannot_end_before_its_deadline_is_refused() -> None:
    admission = Admission(max_seconds=100, workers=1)
    admission.measured(1000, 30)
    with admission.admit(500):
        with pytest.raises(
            DeadlineTooShort, match=r"about 30\.0 s and the deadline leaves 10\.0 s"
        ):
            admission.admit(500, time_left=10).__enter__()
        with admission.admit(500, time_left=20):
            assert admission.backlog == pytest.approx(30)


def test_no_deadline_is_too_short_before_anything_was_measured() -> None:
    admission = Admission(max_seconds=100, workers=1)
    with admission.admit(500, time_left=0.1):
        assert admission.backlog == pytest.approx(15)
