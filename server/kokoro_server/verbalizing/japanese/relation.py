"""What stands between numbers: ratios, scores, block numbers, ranges."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText

_RATIO = re.compile(r"(?<=\d) ?: ?(?=\d)")
_SCORE = re.compile(
    r"(?<![\d-])(?P<ours>\d{1,3})[-—](?P<theirs>\d{1,3})(?![\d-])"
    r"(?=[でのとに、 ]{0,2}(?:勝|負|敗|引き?分|逆転|下し|下す|破|制|リード|ドロー|同点|スコア|完封|快勝"
    r"|大勝|辛勝|惜敗|連勝|圧勝|完勝|試合終了|とな))"
)
_SCORE_BEFORE = re.compile(r"(?:スコア|試合|結果|得点)[はがも:、 ]{0,2}$")
_BLOCK = re.compile(
    r"(?<=[\u4e00-\u9fffぁ-んァ-ヶ])(?<![年月日時分秒第約計全前後])\d{1,4}(?:-\d{1,4}){2,3}(?![\d-])"
    r"|(?<=[町丁目村区条郷])\d{1,4}-\d{1,4}(?![\d-])"
)
_HYPHEN = re.compile("-")
_COUNTED = r"[\d%年月日時分秒代紀週回人円本個点度半歳曜旬頃台位番号章話巻目ルムロトブ)]"
_BEGINNING = (
    r"(?:\d|√|約|午前|午後|平成|昭和|令和|大正|明治|西暦|紀元|翌|来|今|再来|同|深夜|早朝|夜|朝|昼|夕|正午"
    r"|年末|年始|月末|月曜|火曜|水曜|木曜|金曜|土曜|日曜|最大|第|[¥$€£])"
)
_RANGE = re.compile(
    rf"(?<={_COUNTED}) ?— ?(?={_BEGINNING})|(?<=半) ?— ?(?=\d)|(?<=後半)—|(?<=[\u4e00-\u9fff])—(?=\d)"
    r"|(?<=\d) ?-(?=\d)"
)
_OPEN = re.compile(rf"(?<={_COUNTED}) ?—(?=$|[\s。、)])")
_UNTIL = re.compile(r"(?:(?<=^)|(?<=[\s(、。]))—(?P<limit>\d{1,9}[^\s。、)]{0,6})(?=$|[\s。、)])")


class Relations:
    """Says in words how numbers belong together."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words between numbers."""
        text = text.sub(_RATIO, "対")
        text = text.sub(_SCORE, lambda match: _between(text, match.start(), match.end(), "対"))
        text = text.sub(_BLOCK, lambda match: text[match.start() : match.end()].sub(_HYPHEN, "の"))
        text = text.sub(_RANGE, "から")
        text = text.sub(_OPEN, "から")
        return text.sub(
            _UNTIL,
            lambda match: (
                text[match.start() + 1 : match.end()]
                + text.replaced(match.end() - 1, match.end(), "まで")
            ),
        )


def _between(text: AlignedText, start: int, end: int, word: str) -> AlignedText:
    return text[start:end].sub(re.compile("[-—]"), word)
