"""Writes money in the way of continental Europe as English does: "1.299,00 €" "1,299.00 €"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match

_SIGN = r"(?:[€£$¥₽₺]|R\$|EUR\b|USD\b|GBP\b|CHF\b|BRL\b|PLN\b|kr\b|zł)"
_NUMBER = r"(?P<whole>\d{1,3}(?:\.\d{3}){1,5}+|\d{1,6}),(?P<cents>\d\d)"
_AMOUNT = regex.compile(
    rf"(?<={_SIGN} ?){_NUMBER}(?![\w]|[.,]\d)|(?<![\w.,]){_NUMBER}(?= ?{_SIGN})"
)
_WHOLE = regex.compile(
    rf"(?<=[€₽₺] ?|R\$ ?)(?P<whole>\d{{1,3}}(?:\.\d{{3}}){{1,5}}+)(?![\w]|[.,]\d)"
    rf"|(?<![\w.,])(?P<whole>\d{{1,3}}(?:\.\d{{3}}){{1,5}}+)(?= ?{_SIGN}(?! ?\d))"
)


class ContinentalAmounts:
    """Exchanges the dots and the comma of such an amount; other rules read it then."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with commas between thousands and a point before cents."""
        return text.sub(_AMOUNT, _amount).sub(_WHOLE, _thousands)


def _amount(match: Match) -> str:
    return f"{_thousands(match)}.{match['cents']}"


def _thousands(match: Match) -> str:
    return match["whole"].replace(".", ",")
