"""What stands between numbers: ratios, scores, block numbers, ranges."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match

_RATIO = re.compile(r"(?<=\d) ?: ?(?=\d)")
_PAIR = re.compile(
    r"(?<![\d.A-Za-z-])(?P<first>\d{1,4})(?P<mark>[-—])(?P<second>\d{1,4})(?![\d.-])"
)
_WON = re.compile(
    "[でのとに、 ]{0,2}(?:勝|負|敗|引き?分|逆転|下し|下す|破|制|リード|ドロー|同点|スコア|完封"
    "|快勝|大勝|辛勝|惜敗|連勝|圧勝|完勝|試合終了|とな)"
)
_SCORE_BEFORE = re.compile("(?:スコア|試合|結果|得点)[はがも:、 ]{0,2}$")
_PLACE_BEFORE = re.compile("[都道府県市区町村郡条丁目][^\\d、。]{0,12}$")
_BEFORE_CHRIST = re.compile("紀元前$")
_SETS = re.compile(r"(?<![\d.A-Za-z-])\d{1,2}-\d{1,2}(?:[,、] ?\d{1,2}-\d{1,2}){1,4}(?![\d.-])")
"""The sets of a match: "6-4、3-6"."""
_ONE_SET = re.compile(r"(?P<first>\d+)-(?P<second>\d+)")
_BLOCK = re.compile(r"(?<![\dA-Za-z.-])\d{1,4}(?:-\d{1,4}){2,3}(?![\d-])")
_MARK = re.compile("[-—]")
_REFERENCE = re.compile(
    r"(?:(?<![代発公時年裏別地一第])[図表問]|別紙|別表|付録|付図|作品|様式|設問|例題|資料|写真|付表|書式|号証|第\d{1,3}章)"
    r" ?第?(?P<pair>\d{1,3}-\d{1,3})(?![\d.-]|[でに]?(?:勝|敗|快勝|逆転))"
    r"|(?<![\d.A-Za-z-])(?P<item>\d{1,3}-\d{1,3})(?=[節項条](?!目))"
)
"""The number of a figure, a table, a question or a section."""
_OF_LETTERS = re.compile(
    r"(?<=\d[A-Z])—(?=[A-Z]?\d)|(?<=[A-Z]\d)—(?=[A-Z]\d)|(?<=[A-Z])(?<![A-Z]{2})—(?=[A-Z](?![A-Za-z]))"
)
"""The dash of a range such as "1F〜3F"."""
_COUNTED = r"[\d%年月日時分秒代紀週回人円本個点度半歳曜旬頃台位番号章話巻目ルムロトブ)]"
_BEGINNING = (
    r"(?:\d|N[oO]\.?\d|√|約|午前|午後|平成|昭和|令和|大正|明治|西暦|紀元|翌|来|今|再来|同|深夜|早朝|夜|朝|昼"
    r"|夕"
    r"|正午|年末|年始|月末|月曜|火曜|水曜|木曜|金曜|土曜|日曜|最大|第|[¥$€£])"
)
_RANGE = re.compile(
    rf"(?<={_COUNTED}) ?— ?(?={_BEGINNING})|(?<=[\u4e00-\u9fff])—(?=\d)"
    r"|(?<=\d)(?<![A-Za-z]\d)(?<![A-Za-z]\d\d)(?<![A-Za-z]\d{3}) ?-(?=\d)"
    r"|(?<=[年月日時分紀]) - (?=\d|[前後午平昭令大明紀])"
    r"|(?<=\d[年月日時分秒代回人円個点度半歳台階%])-(?=\d)"
)
_NAMED = re.compile(
    r"(?<=(?<![\d.-])(?:19|20)\d\d)-(?=\d\d(?!\d) ?年)"
    r"|(?<=[月火水木金土日]曜)-(?=[月火水木金土日]曜)|(?<=曜日)-(?=[月火水木金土日]曜日)"
)
"""The dash between years, and between weekdays."""
_OPEN = re.compile(rf"(?<={_COUNTED}) ?—(?=$|[\s。、)])")
_UNTIL = re.compile(r"(?:^|(?<=[\s(、。]))—(?P<limit>\d{1,9}[^\s\d。、)]{1,6})(?=$|[\s。、)])")


class Relations:
    """Says in words how numbers belong together."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words between numbers."""
        text = text.sub(_RATIO, "対").sub(_NAMED, "から").sub(_OF_LETTERS, "から")
        text = text.sub(_REFERENCE, _reference)
        text = text.sub(_BLOCK, lambda match: text[match.start() : match.end()].sub(_MARK, "の"))
        text = text.sub(_SETS, lambda match: _sets(text, match))
        text = text.sub(_PAIR, lambda match: _pair(text, match))
        text = text.sub(_RANGE, "から")
        text = text.sub(_OPEN, "から")
        return text.sub(_UNTIL, lambda match: _until(text, match))


def _reference(match: Match) -> str:
    return _MARK.sub("の", match[0])


def _sets(text: AlignedText, match: Match) -> AlignedText | None:
    """Say 対 in all sets of a match; ranges all go up."""
    pairs = _ONE_SET.finditer(match[0])
    if all(int(pair["first"]) < int(pair["second"]) for pair in pairs):
        return None
    return text[match.start() : match.end()].sub(_MARK, "対")


def _pair(text: AlignedText, match: Match) -> AlignedText | None:
    """Tell scores and blocks of an address from ranges, which go up."""
    before, after = (
        text.text[max(0, match.start() - 15) : match.start()],
        text.text[match.end() : match.end() + 10],
    )
    goes_up = int(match["first"]) < int(match["second"]) or match["mark"] == "—"
    if _WON.match(after) or _SCORE_BEFORE.search(before):
        word = "対"
    elif match["mark"] == "-" and _PLACE_BEFORE.search(before):
        word = "の"
    elif goes_up or _BEFORE_CHRIST.search(before):
        return None
    else:
        word = "対"
    return text[match.start() : match.end()].sub(_MARK, word)


def _until(text: AlignedText, match: Match) -> AlignedText:
    return text[match.start("limit") : match.end()] + text.replaced(
        match.end() - 1, match.end(), "まで"
    )
