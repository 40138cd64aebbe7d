# ruff: noqa: RUF001  # signs are the data here
"""Symbols that every language has a name for."""

NAMED_SYMBOLS = frozenset("%‰&@+=<>±×÷°℃℉½¼¾²³≤≥≠≈√∞§$€£¥₹¢₩")
"""These are spoken even alone. Other symbols are silent, or only some languages' rules say them."""
