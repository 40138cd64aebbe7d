import pytest

from kokoro_server.synthesis.cost import FIRST_GUESS, LEAST, MOST, PhonemeCost


def test_it_starts_with_a_guess_and_follows_what_is_measured() -> None:
    cost = PhonemeCost()
    assert (cost.seconds, cost.is_measured) == (FIRST_GUESS, False)
    for _ in range(100):
        cost.measured("a", 100, 100 * 0.01)
    assert cost.seconds == pytest.approx(0.01, rel=0.01)
    assert cost.is_measured


def test_a_tiny_text_says_little_of_what_a_phoneme_costs() -> None:
    cost = PhonemeCost()
    cost.measured("a", 1, seconds=1)
    assert cost.seconds == pytest.approx(FIRST_GUESS, rel=0.05)


def test_a_segment_without_phonemes_measures_nothing() -> None:
    cost = PhonemeCost()
    cost.measured("a", 0, seconds=1)
    assert not cost.is_measured


@pytest.mark.parametrize("poison", [0.0, 1e-9, 1e9])
def test_one_client_among_others_does_not_move_it(poison: float) -> None:
    cost = PhonemeCost()
    for client in ("a", "b", "c"):
        for _ in range(100):
            cost.measured(client, 100, 100 * 0.01)
    for _ in range(10_000):
        cost.measured("d", 20_000, poison)
    assert cost.seconds == pytest.approx(0.01, rel=0.01)


@pytest.mark.parametrize(("poison", "bound"), [(0.0, LEAST), (1e9, MOST)])
def test_a_client_alone_moves_it_within_bounds(poison: float, bound: float) -> None:
    cost = PhonemeCost()
    for _ in range(1000):
        cost.measured("a", 20_000, poison)
    assert cost.seconds == pytest.approx(bound)


def test_clients_that_went_long_ago_are_forgotten() -> None:
    cost = PhonemeCost()
    for number in range(200):
        cost.measured(f"old {number}", 10_000, 10_000 * 0.2)
    for number in range(100):
        for _ in range(60):
            cost.measured(f"new {number}", 100, 100 * 0.01)
    assert cost.seconds == pytest.approx(0.01, rel=0.05)
