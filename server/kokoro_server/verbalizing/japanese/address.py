"""Addresses of the net, mail, files, handles and tags, in Japanese words for dot and slash."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.japanese.letters import spelled

_DOMAINS = {
    "com": "コム", "net": "ネット", "org": "オルグ", "info": "インフォ", "app": "アップ",
    "shop": "ショップ", "blog": "ブログ", "online": "オンライン", "dev": "デブ", "edu": "エデュ",
    "gov": "ガブ", "biz": "ビズ", "tokyo": "トーキョー",
    **{name: spelled(name) for name in "jp co ne or ac go io ai tv me cc us uk eu de fr cn kr tw".split()},
}  # fmt: skip
_FILES = {
    "txt": "テキスト", "jpg": "ジェーペグ", "jpeg": "ジェーペグ", "zip": "ジップ", "exe": "エグゼ",
    "json": "ジェイソン", "gif": "ジフ", "doc": "ドック", "docx": "ドックエックス",
    "mp3": "エムピースリー", "mp4": "エムピーフォー", "tar": "ター", "ini": "イニ", "log": "ログ",
    "yaml": "ヤムル", "toml": "トムル", "wav": "ウェーブ",
    **{name: spelled(name) for name in "pdf csv png xls xlsx ppt pptx html css js ts py md svg xml sql gz sh".split()},
}  # fmt: skip
_LABEL = r"[A-Za-z\d_](?:[\w-]{0,62})"
_PATH = r"(?::\d{1,5})?(?:[/?#][!#$%&'*+,./:;=?@\w~-]{0,400}[#$%&*+/=\w~-]|/)?"
_URL = re.compile(
    rf"(?<![\w@.-])(?:https?://(?:{_LABEL}\.){{0,8}}{_LABEL}{_PATH}"
    rf"|(?:{_LABEL}\.){{1,8}}(?:{'|'.join(sorted(_DOMAINS, key=len, reverse=True))})(?![\w-]){_PATH})",
    re.ASCII,
)
_MAIL = re.compile(
    rf"(?<![\w.+-])[\w.+-]{{1,64}}@(?:{_LABEL}\.){{1,8}}[A-Za-z]{{2,24}}(?![\w-])", re.ASCII
)
_FILE = re.compile(
    rf"(?<![\w.-])(?P<name>[\w-]{{1,80}}(?:\.[\w-]{{1,40}})?|\*)\.({'|'.join(sorted(_FILES, key=len, reverse=True))})(?![\w-])",
    re.ASCII,
)
_EXTENSION = re.compile(
    rf"(?<![\w.])\.({'|'.join(sorted(_FILES, key=len, reverse=True))})(?=ファイル|形式|拡張子|と|や|を|の|は|が|に|で)"
)
_HANDLE = re.compile(r"(?<![\w.])@(?=[A-Za-z\d_])", re.ASCII)
_TAG = re.compile(r"(?<![\w&#])#(?=[^\W\d_])")
_MARKS = {
    ".": "ドット", "/": "スラッシュ", "@": "アットマーク", ":": "コロン", "-": "ハイフン",
    "_": "アンダーバー", "?": "クエスチョン", "=": "イコール", "&": "アンド", "#": "シャープ",
    "%": "パーセント", "~": "チルダ", "+": "プラス", "*": "アスタリスク",
}  # fmt: skip
_NAMES = {"http": "エイチティーティーピー", "https": "エイチティーティーピーエス",
          "www": "ダブリューダブリューダブリュー"}  # fmt: skip
_PART = re.compile(r"[A-Za-z\d]+|[^A-Za-z\d]")


class Addresses:
    """Writes addresses out, part by part; words in them stay as they are."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for the marks of addresses."""
        if not _HAS_MARK.search(text.text):
            return text
        for pattern in (_MAIL, _URL, _FILE):
            text = text.sub(
                pattern, lambda m, text=text: text[m.start() : m.end()].sub(_PART, _part)
            )  # type: ignore[misc]
        text = text.sub(_EXTENSION, lambda match: f"ドット{_FILES[match[1]]}")
        text = text.sub(_HANDLE, "アットマーク ")
        return text.sub(_TAG, "ハッシュタグ ")


_HAS_MARK = re.compile(r"[A-Za-z\d*]\.[A-Za-z]|[@#]|://|\.[a-z]")


def _part(match: Match) -> str | None:
    part = match[0]
    if part in _MARKS:
        return f" {_MARKS[part]} "
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    if part in _NAMES and after in (":", "."):
        return f" {_NAMES[part]} "
    if before == "." and part in _DOMAINS | _FILES and after in ("", ".", "/", ":", "?"):
        return f" {(_DOMAINS | _FILES)[part]} "
    return None if part.isalnum() else " "
