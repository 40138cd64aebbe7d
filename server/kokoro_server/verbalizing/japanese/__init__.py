"""The rules of Japanese."""

from kokoro_server.verbalizing.japanese.numbers import Numbers
from kokoro_server.verbalizing.rule import Rule


def rules(_code: str) -> tuple[Rule, ...]:
    """Return the rules, in order of precedence."""
    return (Numbers(),)
