# ruff: noqa: RUF001  # signs are the data here
"""Symbols that every language has a name for."""

NAMED_SYMBOLS = frozenset("%‰&@+=<>±×÷°℃℉½¼¾²³≤≥≠≈√∞§$€£¥₹¢₩")
"""They are spoken alone too; all others are silent, or said by some rules of some languages."""
