"""The search for the most streams, and what a listener hears."""

import pytest

from bench.service import StreamTiming
from bench.tables.streams import most


@pytest.mark.parametrize("limit", [0, 1, 2, 3, 7, 8, 9, 100])
def test_the_search_finds_the_most_streams_however_many_hold(limit: int) -> None:
    tried: list[int] = []

    def holds(count: int) -> bool:
        tried.append(count)
        return count <= limit

    assert most(holds) == limit
    assert len(tried) == len(set(tried))


def test_silence_is_what_a_listener_waits_between_chunks() -> None:
    timing = StreamTiming(0.0, arrivals=(1.0, 2.5, 3.0, 9.0), audio=(1.0, 2.0, 2.0, 1.0))
    assert timing.silence == pytest.approx(0.5 + 2.5)
    assert timing.has_underrun()
    assert not StreamTiming(0.0, arrivals=(1.0, 1.5), audio=(1.0, 1.0)).has_underrun()
