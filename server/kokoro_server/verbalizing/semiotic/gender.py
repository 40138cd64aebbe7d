"""Tells the gender of nouns from their endings, in Romance languages."""

import re
from dataclasses import dataclass

from kokoro_server.verbalizing.semiotic.speller import Agreement


@dataclass(frozen=True)
class Genders:
    """What tells the gender of a noun; those that nothing tells are masculine."""

    feminines: frozenset[str]
    """Feminine nouns whose ending does not tell."""
    feminine: re.Pattern[str]
    """Endings of feminine nouns."""
    masculine: re.Pattern[str]
    """Endings, and whole nouns, of which these are none."""

    def of(self, forms: set[str]) -> Agreement:
        """Return the gender of a noun that has one of `forms`, in lower case."""
        if not self.feminines.isdisjoint(forms):
            return Agreement.FEMININE
        looks = any(self.feminine.search(form) for form in forms)
        is_exception = any(self.masculine.search(form) for form in forms)
        return Agreement.FEMININE if looks and not is_exception else Agreement.MASCULINE
