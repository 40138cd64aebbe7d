"""The run: a fair caller alone, then the same beside each attack."""

from __future__ import annotations

import asyncio

from bench.reliability.attacks.attackers import ATTACKS, attacked
from bench.reliability.attacks.fair import Fair, fair_callers
from bench.reliability.server import Service

_SETTLE_SECONDS = 5.0
"""Seconds for an attack to take effect, and for the server to finish the previous one."""


async def attacks(service: Service, seconds: float) -> tuple[Fair, dict[str, Fair]]:
    """Measure fair callers for `seconds`, alone and beside each attack; return them by its name."""
    await fair_callers(service.address, 1.0)  # warm up
    quiet = await fair_callers(service.address, seconds)
    beside = {}
    for name, attack in ATTACKS.items():
        async with attacked(attack, service.address):
            await asyncio.sleep(_SETTLE_SECONDS)
            beside[name] = await fair_callers(service.address, seconds)
        await asyncio.sleep(_SETTLE_SECONDS)
    return quiet, beside
