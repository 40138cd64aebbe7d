"""The report of a fleet."""

from __future__ import annotations

from collections import Counter
from statistics import median

from bench.reliability.criteria import Criterion, criteria_table
from bench.reliability.fleet.caller import Kind, Told
from bench.reliability.fleet.quota import QUOTA, quota_errors
from bench.reliability.fleet.run import BOUND, SERVERS, Found
from bench.tables import Table
from kokoro_client import Unavailable

_MOST_QUOTA_ERROR = 0.05


def criteria(found: Found) -> list[Criterion]:
    """Return the criteria of the run."""
    answered = [one for one in found.told if one.usage]
    lost = [one for one in found.told if _is_lost(one)]
    broken = [one for one in found.told if one.error and one.received]
    differing = [one for one in answered if not _is_kept(one, found)]
    return [
        Criterion(
            "calls lost of which no audio had come",
            f"0 of {len(found.told)}",
            str(len(lost)),
            not lost and bool(answered),
        ),
        Criterion(
            "streams broken in the middle that raised Unavailable",
            f"all of {len(broken)}",
            str(sum(isinstance(one.error, Unavailable) for one in broken)),
            all(isinstance(one.error, Unavailable) for one in broken),
        ),
        Criterion(
            "calls whose characters or units in the ledger are not those told",
            f"0 of {len(answered)}",
            str(len(differing)),
            not differing,
        ),
        _quota(found),
        Criterion("servers killed", "some", str(found.kills), found.kills > 0),
    ]


def tables(found: Found) -> list[Table]:
    """Return the report's tables."""
    returned = sum(one.returns > 0 for one in found.told)
    note = (
        f"{SERVERS} servers of one thread each on the cores of one machine, Envoy before them, one "
        f"PostgreSQL behind them; {len(found.told)} calls in {found.seconds:.0f} s, "
        f"{found.kills} kills (`kill -9`, and a start at the same address). Callers come back when "
        f"a server has no room and says when it will; {returned} did."
    )
    return [criteria_table("Fleet", note, criteria(found)), _kinds(found)]


def _is_lost(one: Told) -> bool:
    return one.error is not None and not one.received and not one.is_refused


def _is_kept(one: Told, found: Found) -> bool:
    usage = one.usage
    told = (usage.billable_characters, usage.billable_units) if usage else None
    return found.kept.get((one.client, one.request_id)) == told


def _quota(found: Found) -> Criterion:
    over, under = quota_errors([one for one in found.told if one.client == BOUND])
    refusals = sum(one.is_refused for one in found.told)
    return Criterion(
        f"error of a quota of {QUOTA} characters per minute, of what it allows in the whole time",
        f"below {100 * _MOST_QUOTA_ERROR:.0f} %, and some refusals",
        f"{over:.1%} too much let in, {under:.1%} too little; {refusals} refusals",
        max(over, under) < _MOST_QUOTA_ERROR and refusals > 0,
    )


def _kinds(found: Found) -> Table:
    rows = []
    for kind in Kind:
        calls = [one for one in found.told if one.kind is kind]
        endings = Counter(_ending(one) for one in calls)
        seconds = [one.seconds for one in calls if one.usage]
        took = f"{median(seconds):.1f} / {max(seconds):.1f}" if seconds else "none"
        words = ", ".join(f"{count} {ending}" for ending, count in endings.most_common())
        rows.append((kind.value, str(len(calls)), words, took))
    return Table(
        "Calls of the fleet",
        "How they ended, and the seconds that those with an answer took (median / most).",
        ("kind", "calls", "endings", "seconds"),
        tuple(rows),
    )


def _ending(one: Told) -> str:
    if one.error is None:
        return "OK"
    return one.error.reason or one.error.code.name
