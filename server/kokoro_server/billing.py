"""What a call costs, counted in one place."""

CHARACTERS_PER_UNIT = 1000


def billable_units(characters: int) -> int:
    """Return the units for `characters` Unicode code points: `max(1, characters // 1000)`.

    The formula of fal's Kokoro tutorial. No characters spoken cost nothing.
    """
    return max(1, characters // CHARACTERS_PER_UNIT) if characters else 0
