"""Public list prices of machines with x86 cores."""

from dataclasses import dataclass

READ_ON = "2026-11-28"


@dataclass(frozen=True, slots=True)
class Machine:
    """A machine for rent; a vCPU is taken to be as fast as a core that was measured."""

    name: str
    cores: int
    currency: str
    per_hour: float
    source: str

    @property
    def per_core_hour(self) -> float:
        """Return the price of one core for an hour."""
        return self.per_hour / self.cores


MACHINES = (
    Machine(
        "Amazon EC2 c5.2xlarge, 8 vCPU, US East, on demand", 8, "$", 0.34,
        "example pricing in the EC2 Auto Scaling user guide",
    ),
    Machine(
        "Hetzner cx33, 4 shared vCPU", 4, "€", 0.011,
        "as listed in the documentation of the platform CNAP",
    ),
)  # fmt: skip
