"""Reads addresses of the net and file names with the Chinese names of their marks."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.east_asian import digit_by_digit
from kokoro_server.verbalizing.mandarin.numerals import TELEPHONE_DIGITS
from kokoro_server.verbalizing.paths import PATH

_LABEL = r"[A-Za-z0-9][A-Za-z0-9_-]{0,62}"
_DOMAINS = "com cn org net edu gov io ai app dev info co cc tv me xyz top uk jp de fr"
_FILE_TYPES = (
    "txt pdf docx? xlsx? pptx? csv json xml html? md py js ts java cpp exe zip rar gz tar png "
    "jpe?g gif svg mp3 mp4 wav avi apk ya?ml log sh sql toml ini conf"
)
_TAIL = r"(?::\d{2,5})?(?:[/?#][A-Za-z0-9_.~%&=+@:;,!'/?#-]{0,200}[A-Za-z0-9/=])?"
_ADDRESS = re.compile(
    r"(?<![A-Za-z0-9.@])(?:"
    rf"[A-Za-z0-9._%+-]{{1,64}}@{_LABEL}(?:\.{_LABEL}){{1,8}}"
    rf"|(?P<scheme>(?:https?|ftp|wss?|file)://){_LABEL}(?:\.{_LABEL}){{0,8}}{_TAIL}"
    rf"|www(?:\.{_LABEL}){{2,8}}{_TAIL}"
    rf"|{_LABEL}(?:\.{_LABEL}){{0,3}}\.(?:{_DOMAINS.replace(' ', '|')})(?![A-Za-z0-9]){_TAIL}"
    rf"|[A-Za-z0-9_-]{{1,64}}\.(?:{_FILE_TYPES.replace(' ', '|')})(?![A-Za-z0-9])"
    r")"
    rf"|(?<![A-Za-z0-9~/.@])(?a:{PATH})"
    rf"|(?<![A-Za-z0-9.@/)])\.(?:{_FILE_TYPES.replace(' ', '|')})(?![A-Za-z0-9/-])"
)
_IP = re.compile(r"(?<![\d.A-Za-z])\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?(?!\.?\d)")
_HANDLE = re.compile(r"(?<![A-Za-z0-9])@(?=[A-Za-z\u4e00-\u9fff_])")
_MARKS = {
    ".": "点",
    "/": "斜杠",
    "@": "艾特",
    ":": "冒号",
    "-": "杠",
    "_": "下划线",
    "?": "问号",
    "=": "等于",
    "&": "和",
    "#": "井号",
    "%": "百分号",
    "+": "加",
    "~": "波浪号",
}
_PART = re.compile(r"[A-Za-z]+|\d+|.")


class Address:
    """Reads URLs, mail addresses, file names, handles and IP addresses."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with names for the marks, and digits one by one; "https://" is silent."""
        text = text.sub(_ADDRESS, lambda match: _address(text, match))
        return text.sub(_IP, _ip).sub(_HANDLE, " 艾特 ")


def _address(text: AlignedText, match: Match) -> AlignedText:
    start = match.end("scheme") if match["scheme"] else match.start()
    return text[start : match.end()].sub(_PART, _part)


def _part(match: Match) -> str | None:
    part = match[0]
    if part.isdigit():
        return f" {digit_by_digit(part)} "
    return f" {_MARKS[part]} " if part in _MARKS else None


def _ip(match: Match) -> str:
    parts = re.split("[.:]", match[0])
    return "点".join(digit_by_digit(part, TELEPHONE_DIGITS) for part in parts)
