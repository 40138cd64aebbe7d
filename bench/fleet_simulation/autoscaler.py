"""The autoscaler: the rule of Kubernetes with the triggers of `deploy/kubernetes/overlays/keda`."""

from __future__ import annotations

import math

BACKLOG_PER_SERVER = 5.0
CPU = 0.7
LEAST = 2
POLL_SECONDS = 15.0
START_SECONDS = 30.0
"""From the decision until a new server serves, on a node that is there."""
_TOLERANCE = 0.1
_STABLE_SECONDS = 300.0
"""A server goes only if none was wanted for so long."""


class Autoscaler:
    """Decides how many servers there should be."""

    def __init__(self, most: int) -> None:
        """Allow from `LEAST` to `most` servers."""
        self._most = most
        self._wanted: list[tuple[float, int]] = []

    def wanted(self, now: float, servers: int, backlog: float, busy: float) -> int:
        """Return the servers to have, for the sum of `backlog` and the mean share `busy` of CPU."""
        by_backlog = math.ceil(backlog / BACKLOG_PER_SERVER)
        ratio = busy / CPU
        by_cpu = servers if abs(ratio - 1) <= _TOLERANCE else math.ceil(servers * ratio)
        # As `behavior.scaleUp`: at most twice as many at once.
        now_wanted = min(max(by_backlog, by_cpu, LEAST), self._most, 2 * servers)
        self._wanted.append((now, now_wanted))
        self._wanted = [one for one in self._wanted if one[0] > now - _STABLE_SECONDS]
        return max(now_wanted, min(servers, max(count for _, count in self._wanted)))
