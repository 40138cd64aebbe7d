"""The rules of Mandarin Chinese."""

from kokoro_server.verbalizing.mandarin.numbers import Numbers
from kokoro_server.verbalizing.rule import Rule


def rules(_code: str) -> tuple[Rule, ...]:
    """Return the rules, in order of precedence."""
    return (Numbers(),)
