"""How exactly a quota held, by what the callers of its client were told."""

from __future__ import annotations

from collections.abc import Sequence

from bench.reliability.fleet.caller import Told

QUOTA = 300
"""Characters per minute of the client that asks for more."""
_WINDOW_SECONDS = 60.0


def quota_errors(calls: Sequence[Told]) -> tuple[float, float]:
    """Return the most that was let in too much, and too little, as shares of what is allowed.

    A bucket of one minute's quota, full at first, loses what each call was billed for and refills
    evenly. If it falls below zero, too much was let in; what is left in it when a call is refused
    was let in too little. Times in which the client asks for less than its quota don't matter.
    """
    if not calls:
        return 0.0, 0.0
    calls = sorted(calls, key=lambda one: one.began)
    level, now, over, under = float(QUOTA), calls[0].began, 0.0, 0.0
    for one in calls:
        level = min(QUOTA, level + (one.began - now) * QUOTA / _WINDOW_SECONDS)
        now = one.began
        if one.is_refused:
            under = max(under, level - one.characters)
        elif one.usage:
            level -= one.usage.billable_characters
            over = max(over, -level)
    allowed = QUOTA * (1 + (now - calls[0].began) / _WINDOW_SECONDS)
    return over / allowed, under / allowed
