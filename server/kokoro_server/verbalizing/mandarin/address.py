"""Reads addresses of the net, files and versions with the Chinese names of their marks."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.east_asian import digit_by_digit
from kokoro_server.verbalizing.mandarin.numerals import TELEPHONE_DIGITS, number

_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9_-]{0,62})"
_HOST = rf"{_LABEL}(?:\.{_LABEL}){{0,8}}\.(?:[A-Za-z]{{2,24}})"
_TAIL = r"(?::\d{2,5})?(?:[/?#][A-Za-z0-9_.~%&=+@:;,!'/?#-]{0,200}[A-Za-z0-9/=])?"
_SCHEME = r"(?:https?|ftp|wss?|file)://"
_ADDRESS = re.compile(
    rf"(?<![A-Za-z0-9.@])(?:"
    rf"[A-Za-z0-9._%+-]{{1,64}}@{_HOST}"
    rf"|(?P<scheme>{_SCHEME}){_LABEL}(?:\.{_LABEL}){{0,8}}{_TAIL}"
    rf"|www\.{_HOST}{_TAIL}"
    rf"|{_LABEL}(?:\.{_LABEL}){{0,3}}\.(?:com|cn|org|net|edu|gov|io|ai|app|dev|info|co|cc|tv|me|xyz|top|uk|jp|de|fr)"
    rf"(?![A-Za-z0-9]){_TAIL}"
    rf"|[A-Za-z0-9_-]{{1,64}}\.(?:txt|pdf|docx?|xlsx?|pptx?|csv|json|xml|html?|md|py|js|ts|java|cpp|exe|zip|rar|gz|tar|"
    rf"png|jpe?g|gif|svg|mp3|mp4|wav|avi|apk|ya?ml|log|sh|sql|toml|ini|conf)(?![A-Za-z0-9])"
    rf")"
)
_IP = re.compile(r"(?<![\d.A-Za-z])\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?(?![\d.]\d|\d)")
_VERSION = re.compile(
    r"(?<![\d.])(?P<name>[A-Za-z][A-Za-z-]{0,30})?(?P<space> ?)"
    r"(?P<numbers>\d{1,6}(?:\.\d{1,6}){2,5})(?![\d.]\d|\d)"
)
_LATIN_DECIMAL = re.compile(
    r"(?<![A-Za-z\d])(?P<name>[A-Za-z]{1,30})(?P<mark>-?)(?P<number>\d{1,4}\.\d{1,4})(?![\d.]\d|\d)"
)
_HANDLE = re.compile(r"(?<![A-Za-z0-9])@(?=[A-Za-z\u4e00-\u9fff_])")
_MARKS = {
    ".": "点", "/": "斜杠", "@": "艾特", ":": "冒号", "-": "杠", "_": "下划线", "?": "问号",
    "=": "等于", "&": "和", "#": "井号", "%": "百分号", "+": "加", "~": "波浪号",
}  # fmt: skip
_PART = re.compile(r"[A-Za-z]+|\d+|.")


class Address:
    """Reads URLs, mail addresses, file names, handles and IP addresses."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with names for the marks, and digits one by one."""
        text = text.sub(_ADDRESS, lambda match: _address(text, match))
        text = text.sub(_IP, lambda match: _dotted(match[0]))
        return text.sub(_HANDLE, " 艾特 ")


class Version:
    """Reads numbers with several dots: "3.11.4"."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with 点 between the numbers of versions."""
        text = text.sub(_VERSION, lambda match: _version(text, match))
        return text.sub(_LATIN_DECIMAL, lambda match: _latin_decimal(text, match))


def _address(text: AlignedText, match: Match) -> AlignedText:
    start = match.end("scheme") if match["scheme"] else match.start()
    return text[start : match.end()].sub(_PART, _part)


def _part(match: Match) -> str | None:
    part = match[0]
    if part.isdigit():
        return f" {digit_by_digit(part)} "
    return f" {_MARKS[part]} " if part in _MARKS else None


def _dotted(address: str) -> str:
    spelled = (digit_by_digit(part, TELEPHONE_DIGITS) for part in re.split("[.:]", address))
    return "点".join(spelled)


def _version(text: AlignedText, match: Match) -> AlignedText:
    start = match.start("numbers")
    spelled = "点".join(number(part) for part in match["numbers"].split("."))
    return text[match.start() : start] + text.replaced(
        start, match.end(), spelled if match["space"] else f" {spelled}"
    )


def _latin_decimal(text: AlignedText, match: Match) -> AlignedText:
    start = match.start("number")
    name = text[match.start() : match.end("name")]
    return name + text.replaced(start, match.end(), f" {number(match['number'])}")
