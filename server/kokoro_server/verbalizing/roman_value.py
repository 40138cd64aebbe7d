"""The value of Roman numerals."""

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def roman_value(numeral: str) -> int:
    """Return the value of a Roman numeral in upper or lower case.

    A letter before a greater one is subtracted: "XIV" is 10 - 1 + 5.
    """
    values = [_VALUES[letter] for letter in numeral.upper()]
    pairs = zip(values, (*values[1:], 0), strict=True)
    return sum(-value if value < following else value for value, following in pairs)
