import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("需要 ~8天", "需要 约八天"),
        ("3+4=7", "三 加 四 等于 七"),
        ("2×6", "二乘六"),
        ("8÷2", "八 除以 二"),
        ("x>3", "x 大于 三"),
        ("设置->网络", "设置 网络"),
        ("->", "- 大于"),
        ("=>", "等于 大于"),
        ("<-", "小于 -"),
        ("x>=3", "x 大于等于 三"),
        ("误差±5", "误差 正负 五"),
        ("老张&小李", "老张 和 小李"),
        ("30+个", "三十多个"),
        ("满18+才行", "满十八 加 才行"),
        ("x²=4", "x 的平方 等于 四"),
        ("#2", "第二"),
        ("%", "百分号"),
    ],
)
def test_signs_have_names(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("R&D部门", "R&D部门"),
    ],
)
def test_signs_of_english_words_stay(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("#30DaysChallenge", "三十DaysChallenge"),
        ("#2025跨年#", "二零二五跨年"),
        ("5#楼", "五号楼"),
        ("#3", "第三"),
        ("汇率1美元≈7.2元", "汇率一美元 约等于 七点二元"),
        ("~$2.5B", "约二十五亿美元"),
    ],
)
def test_tags_houses_and_about(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken
