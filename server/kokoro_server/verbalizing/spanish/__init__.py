"""The rules of Spanish."""

from kokoro_server.verbalizing.rule import Rule
from kokoro_server.verbalizing.symbols import SYMBOL_NAMES


def rules(_code: str) -> tuple[Rule, ...]:
    """Return the rules, in order of precedence."""
    return (SYMBOL_NAMES["es"],)
