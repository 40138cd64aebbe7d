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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "女排3-0(25-12、25-23、25-17)取胜",
            "女排三比零(二十五比十二、二十五比二十三、二十五比十七)取胜",
        ),
        ("21-18拿下", "二十一比十八拿下"),
        ("9-7折", "九到七折"),
        ("40-30元", "四十到三十元"),
        ("3-2", "三比二"),
        ("2-3天", "两到三天"),
        ("14:30-16:00", "十四点三十分到十六点整"),
        ("图4-2", "图四杠二"),
        ("30-8=22", "三十减八 等于 二十二"),
    ],
)
def test_falling_pairs_are_scores(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken
