"""Addresses of the net, mail, files, handles and tags, in Japanese words for dot and slash."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.japanese.address_names import DOMAINS, FILES, MARKS, PREFIXES
from kokoro_server.verbalizing.paths import PATH
from kokoro_server.verbalizing.words import any_of

_LABEL = r"[A-Za-z\d_][\w-]{0,62}"
_PATH = r"(?::\d{1,5})?(?:[/?#][!#$%&'*+,./:;=?@\w~-]{0,400}[#$%&*+/=\w~-]|/)?"
_ENDINGS, _TYPES = any_of(DOMAINS), any_of(FILES)
_ADDRESS = re.compile(
    rf"(?<![\w.+-])[\w.+-]{{1,64}}@(?:{_LABEL}\.){{1,8}}[A-Za-z]{{2,24}}(?![\w-])"
    rf"|(?<![\w@.-])(?:https?://(?:{_LABEL}\.){{0,8}}{_LABEL}{_PATH}"
    rf"|(?:{_LABEL}\.){{1,8}}{_ENDINGS}(?![\w-]){_PATH}"
    rf"|(?:[\w-]{{1,80}}(?:\.[\w-]{{1,40}})?|\*)\.{_TYPES}(?![\w-]))"
    rf"|(?<![\w~/.@]){PATH}",
    re.ASCII,
)

_HAS_ADDRESS = re.compile(r"[A-Za-z\d_*]\.[A-Za-z]|/[A-Za-z]|://|@")
_EXTENSION = re.compile(rf"(?<![A-Za-z\d_.])\.({_TYPES})(?![A-Za-z\d])")
_HANDLE = re.compile(r"(?<![\w.])@(?=[A-Za-z_])", re.ASCII)
_TAG = re.compile(r"(?<![A-Za-z\d&#])#(?=[^\W\d_]|\d{1,9}[A-Za-z]|20\d\d[^\W\d_])")
_PART = re.compile(r"[A-Za-z\d]+|[^A-Za-z\d]")
_SPACES = re.compile(" {2,}")


class Addresses:
    """Writes addresses out, part by part; words in them stay as they are."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for the marks of addresses."""
        if _HAS_ADDRESS.search(text.text):
            written = text
            text = text.sub(_ADDRESS, lambda match: _spoken(written, match))
        text = text.sub(_EXTENSION, lambda match: f"ドット{FILES[match[1]]}")
        text = text.sub(_HANDLE, "アットマーク ")
        return text.sub(_TAG, "ハッシュタグ ")


def _spoken(text: AlignedText, match: Match) -> AlignedText:
    address = text[match.start() : match.end()].sub(_PART, _part)
    return address.sub(_SPACES, " ").strip()


def _part(match: Match) -> str | None:
    part, address = match[0], match.string
    before, after = address[max(0, match.start() - 1)], address[match.end() : match.end() + 1]
    if part in MARKS:
        return f" {MARKS[part]} "
    if part in PREFIXES and after in (":", "."):
        return PREFIXES[part]
    is_ending = match.start() and before == "." and after in ("", ".", "/", ":", "?")
    if is_ending and part in _ENDING_NAMES:
        return _ENDING_NAMES[part]
    return None if part.isalnum() else " "


_ENDING_NAMES = DOMAINS | FILES
