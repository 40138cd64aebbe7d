import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("以4:1取胜", "以四比一取胜"),
        ("以5-2大胜", "以五比二大胜"),
        ("1:500的地图", "一比五百的地图"),
        ("比例为1:10", "比例为一比十"),
        ("21:19获胜", "二十一比十九获胜"),
        ("4-2击败对手", "四比二击败对手"),
        ("比分3-3", "比分三比三"),
        ("1:2:3", "一比二比三"),
    ],
)
def test_ratios_and_scores_have_bi(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("管理局10:30开门", "管理局十点三十分开门"),
        ("4-6天", "四到六天"),
    ],
)
def test_times_and_ranges_are_no_ratios(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken
