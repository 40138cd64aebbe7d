import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("住1103房间", "住幺幺零三房间"),
        ("密码是8412", "密码是八四幺二"),
        ("邮编：200031", "邮编:二零零零三幺"),
        ("CA1831航班", "CA幺八三幺航班"),
        ("G102次列车", "G幺零二次列车"),
        ("京A12345", "京eh幺二三四五"),
        ("坐331路", "坐三三幺路"),
        ("(600519)", "(六零零五幺九)"),
        ("6222 0202 0011 2233", "六二二二零二零二零零幺幺二二三三"),
        ("911事件", "九一一事件"),
        ("985高校", "九八五高校"),
    ],
)
def test_numbers_that_are_names_are_read_digit_by_digit(
    in_words: Say, written: str, spoken: str
) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("15路车", "十五路车"),
        ("有300间房", "有三百间房"),
        ("密码有6位", "密码有六位"),
    ],
)
def test_quantities_before_such_words_stay_quantities(
    in_words: Say, written: str, spoken: str
) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("CVV 305", "CVV 三零五"),
        ("端口8443", "端口八四四三"),
        ("编号XJ-72B", "编号 X J 杠 七 二 B"),
        ("护照E82340156", "护照 E 八 二 三 四 零 幺 五 六"),
        ("2单元402", "二单元四零二"),
        ("MU5183延误", "MU五幺八三延误"),
        ("GB/T 2312", "GB/T 二三一二"),
        ("ISO 100", "ISO 一百"),
        ("985/211高校", "九八五,二一一高校"),
        ("京AD30216", "京AD三零二幺六"),
        ("666", "六六六"),
        ("666元", "六百六十六元"),
        ("哈哈233", "哈哈二三三"),
        ("10.1长假", "十一长假"),
        ("密码有6位", "密码有六位"),
    ],
)
def test_codes_are_read_one_by_one(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [("720p画质", "七二零P画质"), ("4K和2160P", "四K和二一六零P"), ("500ppm", "五百百万分之一")],
)
def test_lines_of_a_screen_are_read_figure_by_figure(
    in_words: Say, written: str, spoken: str
) -> None:
    assert in_words("zh-CN", written) == spoken
