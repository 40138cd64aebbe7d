import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("$8", "八美元"),
        ("$2.50", "二点五美元"),
        ("¥12.00", "十二元"),
        ("￥399起", "三百九十九元起"),
        ("€1,500", "一千五百欧元"),
        ("£3M", "三百万英镑"),
        ("$1.5B", "十五亿美元"),
        ("$20k", "两万美元"),
        ("HK$60", "六十港元"),
        ("US$2.5亿", "二点五亿美元"),
        ("500 USD", "五百美元"),
        ("RMB 500", "五百人民币"),
        ("$5-10", "五到十美元"),
        ("¥100-¥200", "一百元到二百元"),
        ("¥6/斤", "六元每斤"),
        ("3.5万韩元", "三点五万韩元"),
    ],
)
def test_currencies_stand_behind_amounts(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken
