"""A bar chart as SVG."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

_COLOURS = ("#888888", "#c08a3e", "#5b8db8", "#2f6f4f")
_LEFT, _WIDTH, _BAR, _GAP = 190, 430, 16, 26
_HEAD = 50
_FONT = 'font-family="sans-serif" font-size="13"'


def bars(title: str, groups: Sequence[str], series: Mapping[str, Sequence[float]]) -> str:
    """Draw one bar per group and series, with the groups below one another; bars start at 0."""
    scale = _WIDTH / max(max(values) for values in series.values())
    shapes = [_text(10, 24, title, weight="bold")]
    y = _HEAD
    for index, group in enumerate(groups):
        shapes.append(_text(10, y + 12, group, weight="bold"))
        for colour, (name, values) in zip(_COLOURS, series.items(), strict=False):
            y += _BAR + 4
            shapes += _bar(y, name, values[index], scale, colour)
        y += _GAP
    return _document(_LEFT + _WIDTH + 70, y + 10, shapes)


def _bar(y: int, name: str, value: float, scale: float, colour: str) -> list[str]:
    width = value * scale
    return [
        _text(20, y + 12, name),
        f'<rect x="{_LEFT}" y="{y}" width="{width:.1f}" height="{_BAR}" fill="{colour}"/>',
        _text(_LEFT + round(width) + 6, y + 12, f"{value:.3f}"),
    ]


def _text(x: int, y: int, content: str, weight: str = "normal") -> str:
    return f'<text x="{x}" y="{y}" font-weight="{weight}">{escape(content)}</text>'


def _document(width: int, height: int, shapes: Sequence[str]) -> str:
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" {_FONT}>',
            f'<rect width="{width}" height="{height}" fill="white"/>',
            *shapes,
            "</svg>",
            "",
        ]
    )
