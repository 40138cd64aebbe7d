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
