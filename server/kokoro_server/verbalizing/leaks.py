"""Removes markup of chat models and web pages: links, tags, entities.

A text is only spoken, so its markup would be noise.
"""

import html

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.words import word_set

_PLAIN = r"[^()\s]{0,2000}"
_ADDRESS = rf"\({_PLAIN}(?:\([^()\s]{{0,200}}\){_PLAIN}){{0,3}}(?:\s\"[^\"\n]{{0,300}}\")?\)"
_LINK = regex.compile(
    rf"!?\[(?:(?P<title>[^\[\]\n]{{0,500}})\]{_ADDRESS}"
    r"|(?P<title>[^\[\]\n]{0,250}\p{L}[^\[\]\n]{0,250})\]\[[^\[\]\n]{0,100}\])"
)
"""Markdown: `[title](address)`, `![title](address "more")`, `[title][name]`."""
_AUTOLINK = regex.compile(
    r"<((?:https?://|mailto:)[^<>\s]{1,2000}|[^<>\s@]{1,64}@[^<>\s@]{1,200})>"
)
_COMMENT = regex.compile(r"<!--[^>]{0,1000}-->|<[?!][A-Za-z\[][^<>]{0,1000}>")
_TAG = regex.compile(
    r"</?(?P<name>[A-Za-z][\w:.-]{0,40}+)"
    r"(?:=[^<>\s]{1,200}|\s++[\w:@.-]{1,100}+\s*+=[^<>]{0,2000})?\s*+(?P<alone>/)?>"
)
"""A tag without attributes, or with at least one attribute that has a value. So "b<c and d>e" does
not match."""
_ENTITY = regex.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});")
_DIRECTIVE = regex.compile(
    r"\[(?:(?:long|short) )?(?:pause|break|silence)(?:[ :=][^\[\]\n]{0,20})?\]", regex.IGNORECASE
)
"""Pauses as other systems write them: "[pause]", "[pause:1.5s]"."""
_LINES = word_set("br p div li tr h1 h2 h3 h4 h5 h6 hr ul ol table blockquote")
"""Tags that end a line. A line end is a pause where no mark makes one."""


def without_leaks(text: AlignedText) -> AlignedText:
    """Return the caller's `text` with links as their titles, no tags, and entities decoded.

    Comparisons such as "a < b" stay.
    """
    if "[" in text.text:
        text = _titles_of_links(text.sub(_DIRECTIVE, "…"))
    if "<" in text.text:
        text = _without_tags(text)
    return text.sub(_ENTITY, _decoded) if "&" in text.text else text


def _titles_of_links(text: AlignedText) -> AlignedText:
    return text.sub(_LINK, lambda match: text[slice(*match.span("title"))])


def _without_tags(text: AlignedText) -> AlignedText:
    text = text.sub(_COMMENT, "")
    return _without_brackets(text).sub(_TAG, _tag)


def _without_brackets(text: AlignedText) -> AlignedText:
    return text.sub(_AUTOLINK, lambda match: text[slice(*match.span(1))])


def _tag(match: Match) -> str:
    if match["name"].lower() in _LINES:
        before = match.string[max(0, match.start() - 1) : match.start()]
        return ", " if before.isalnum() else " "
    return " " if match["alone"] else ""


def _decoded(match: Match) -> str | None:
    decoded = html.unescape(match[0])
    return None if decoded == match[0] else decoded
