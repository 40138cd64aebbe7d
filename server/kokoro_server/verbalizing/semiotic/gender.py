"""Determines the gender of nouns by their endings, in Romance languages."""

import re
from dataclasses import dataclass

from kokoro_server.verbalizing.semiotic.speller import Agreement


@dataclass(frozen=True)
class Genders:
    """Rules for the gender of nouns; all other nouns are masculine."""

    feminines: frozenset[str]
    """Feminine nouns that their ending does not show."""
    feminine: re.Pattern[str]
    """Endings of feminine nouns."""
    masculine: re.Pattern[str]
    """Masculine exceptions: endings and whole nouns."""

    def of(self, forms: set[str]) -> Agreement:
        """Return the gender of a noun that has one of `forms`, in lower case."""
        if not self.feminines.isdisjoint(forms):
            return Agreement.FEMININE
        looks = any(self.feminine.search(form) for form in forms)
        is_exception = any(self.masculine.search(form) for form in forms)
        return Agreement.FEMININE if looks and not is_exception else Agreement.MASCULINE
