"""Abbreviations and what is written but not said: "(株)", "p.12", "vol.3", "www"."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.japanese.letter_names import spelled

_BRACKETED = {"株": "株式会社", "有": "有限会社", "財": "財団法人", "社": "社団法人"}
_COMPANY = re.compile(r"\(([株有財社])\)")
_PAGE = re.compile(r"(?<![A-Za-z])[Pp]{1,2}\. ?(?P<pages>\d{1,5}(?:[-—]\d{1,5})?)")
_BEFORE_NUMBER = {"vol": "ボリューム", "fig": "図", "lv": "レベル", "ch": "チャプター", "art": "第",
                  "op": "作品"}  # fmt: skip
_ABBREVIATED = re.compile(rf"(?<![A-Za-z])({'|'.join(_BEFORE_NUMBER)})\. ?(?=\d)", re.IGNORECASE)
_TITLES = {"Mr": "ミスター", "Mrs": "ミセス", "Ms": "ミズ", "Dr": "ドクター", "St": "セント"}
_TITLE = re.compile(rf"(?<![A-Za-z.])({'|'.join(_TITLES)})\. ?(?=[\u30a0-\u30ff\u4e00-\u9fff])")
_ET_CETERA = re.compile(r"(?<![A-Za-z.])etc\.?(?![A-Za-z.])")
_DOTTED = re.compile(r"(?<![A-Za-z.])(?:[A-Z]\.){2,5}(?![A-Za-z]| [A-Z][a-z])")
_QUESTIONS = re.compile(r"(?<![A-Za-z])Q ?& ?A(?![A-Za-z])")
_LAUGHTER = re.compile(r"(?<=[\u3040-\u30ff\u4e00-\u9fff!?])[wW]{1,40}(?=$|[\s。、!?…])")
_TIMBER = re.compile(r"(?<![\dA-Za-z.])2 ?[xX×] ?4(?=工法|材|住宅|建築)")
_DECADES = {"5": "フィフティーズ", "6": "シックスティーズ", "7": "セブンティーズ",
            "8": "エイティーズ", "9": "ナインティーズ"}  # fmt: skip
_DECADE = re.compile(
    r"(?<![\dA-Za-z.'])(?:19|')([5-9])0'?s(?![A-Za-z])"
    r"|(?<![\dA-Za-z.'])([5-9])0s(?=風|の?(?:音楽|ファッション|ポップ|ディスコ|ロック|スタイル|ヒット))"
)
_TELEPHONE = re.compile(r"(?<![A-Za-z])(?:Tel|TEL|tel)\.?(?=:? ?[+(\d])")


class Abbreviations:
    """Writes abbreviations out, and leaves out what nobody says."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` without abbreviations."""
        text = text.sub(_COMPANY, lambda match: _BRACKETED[match[1]])
        text = text.sub(
            _PAGE,
            lambda m: (
                text[m.start("pages") : m.end()] + text.replaced(m.end() - 1, m.end(), "ページ")
            ),
        )
        text = text.sub(_ABBREVIATED, lambda match: _BEFORE_NUMBER[match[1].lower()])
        text = text.sub(_TITLE, lambda match: _TITLES[match[1]]).sub(_ET_CETERA, "エトセトラ")
        text = text.sub(_DOTTED, lambda match: spelled(match[0].replace(".", "")))
        text = text.sub(_QUESTIONS, "キューアンドエー")
        text = text.sub(_TIMBER, "ツーバイフォー")
        text = text.sub(_DECADE, lambda match: _DECADES[match[1] or match[2]])
        text = text.sub(_TELEPHONE, "電話")
        return text.sub(_LAUGHTER, "")
