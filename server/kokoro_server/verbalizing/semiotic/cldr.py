"""Names of units, currencies and months from Unicode's CLDR, read through Babel."""

from collections.abc import Callable, Mapping

from babel import Locale

from kokoro_server.verbalizing.semiotic.speller import Agreement, Noun

Gender = Callable[[str], Agreement]
"""Returns the gender of a noun, or of a noun with its modifiers ("libra esterlina")."""


class CLDR:
    """CLDR's data for one language."""

    def __init__(self, code: str, gender: Gender) -> None:
        """Take a language by Babel's name, such as "pt_BR"."""
        # Babel has no public way to the names alone: it formats amounts, which is far slower.
        self._data = Locale.parse(code)._data  # noqa: SLF001
        self._gender = gender

    def months(self) -> tuple[str, ...]:
        """Return the names of the months, January first."""
        names = self._data["months"]["format"]["wide"]
        return tuple(str(names[number]) for number in range(1, 13))

    def units(self, names: Mapping[str, str]) -> dict[str, Noun]:
        """Return units by symbol: `names` gives CLDR's name of each, such as "length-meter".

        Units without a word in CLDR for this language are left out.
        """
        patterns = {
            symbol: self._data["unit_patterns"][name]["long"] for symbol, name in names.items()
        }
        return {
            symbol: self._noun(long.get("one", long["other"]), long["other"])
            for symbol, long in patterns.items()
            if "other" in long
        }

    def currencies(self) -> dict[str, Noun]:
        """Return every currency that has a plural, by its ISO 4217 code."""
        plurals = self._data["currency_names_plural"]
        return {
            code: self._noun(names.get("one", names["other"]), names["other"])
            for code, names in plurals.items()
            if "other" in names
        }

    def _noun(self, one: str, many: str) -> Noun:
        # Some languages begin names of currencies with a capital, "Dólar americano".
        one, many = (
            "".join((name[0].lower(), name[1:]))
            for name in (str(each).replace("{0}", "").strip() for each in (one, many))
        )
        return Noun(one, many, self._gender(one))
