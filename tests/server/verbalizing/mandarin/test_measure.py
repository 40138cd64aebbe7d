import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("65kg", "六十五千克"),
        ("90km/h", "九十公里每小时"),
        ("80m²", "八十平方米"),
        ("80㎡", "八十平方米"),
        ("2m", "两米"),
        ("350 mL", "三百五十毫升"),
        ("26°C", "二十六摄氏度"),
        ("98°F", "九十八华氏度"),
        ("转30°", "转三十度"),
        ("6'1\"", "六英尺一英寸"),
        ('27"屏幕', "二十七英寸屏幕"),
        ("北纬31°14′", "北纬三十一度十四分"),
        ("东经120°30′15″", "东经一百二十度三十分十五秒"),
        ("5.6mmol/L", "五点六毫摩尔每升"),
        ("1.29g/cm³", "一点二九克每立方厘米"),
        ("2kWh", "两千瓦时"),
        ("60元/月", "六十元每月"),
        ("3次/周", "三次每周"),
        ("2片/次", "两片每次"),
        ("250ml/瓶", "二百五十毫升每瓶"),
    ],
)
def test_symbols_of_units_are_words(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("10GB", "十GB"),
        ("4K屏", "四K屏"),
        ("iPhone 5s", "iPhone 五s"),
        ('"2"和"3"', '"二"和"三"'),
        ("5G", "五G"),
    ],
)
def test_letters_that_are_no_units_stay(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("5s后", "五秒后"),
        ("iPhone 5s后盖", "iPhone 五s后盖"),
        ("iPhone 5s", "iPhone 五s"),
        ("kg", "kg"),
        ("50/60Hz", "五十,六十赫兹"),
        ("面积(㎡)", "面积(平方米)"),
    ],
)
def test_seconds_and_units_alone(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ('“双11”和"双12"', '“双十一”和"双十二"'),
        ('27"显示器叫"影7"', '二十七英寸显示器叫"影七"'),
    ],
)
def test_a_closing_quote_is_no_inch(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken
