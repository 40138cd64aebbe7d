"""The rules of English."""

from kokoro_server.verbalizing.english.written_forms import WrittenForms
from kokoro_server.verbalizing.rule import Rule
from kokoro_server.verbalizing.symbols import SYMBOL_NAMES


def rules(_code: str) -> tuple[Rule, ...]:
    """Return the rules, in order of precedence."""
    return (WrittenForms(), SYMBOL_NAMES["en"])
