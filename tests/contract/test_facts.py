import pytest

from kokoro_speech.facts import MAX_CHARACTERS, SAMPLE_RATE_HERTZ, billable_units


@pytest.mark.parametrize(
    ("characters", "units"),
    [(0, 0), (1, 1), (999, 1), (1000, 1), (1999, 1), (2000, 2), (19_999, 19)],
)
def test_units_are_whole_thousands_of_characters_and_at_least_one(
    characters: int, units: int
) -> None:
    assert billable_units(characters) == units


def test_the_facts_are_those_that_the_contract_states() -> None:
    assert (MAX_CHARACTERS, SAMPLE_RATE_HERTZ) == (19_999, 24_000)
