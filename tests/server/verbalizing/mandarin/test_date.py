import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("10/12-10/15", "十月十二日到十月十五日"),
        ("1/2-3/4", "二分之一到四分之三"),
        ("8/10(周六)", "八月十日(周六)"),
        ("2021-03-09", "二零二一年三月九日"),
        ("2021/3/9", "二零二一年三月九日"),
        ("2021.3.9", "二零二一年三月九日"),
        ("2021·3·9", "二零二一年三月九日"),
        ("03/25/2021", "二零二一年三月二十五日"),
        ("25/03/2021", "二零二一年三月二十五日"),
        ("21/3/9", "二一年三月九日"),
        ("2021-03", "二零二一年三月"),
        ("2021/3", "二零二一年三月"),
        ("12/25圣诞节", "十二月二十五日圣诞节"),
        ("2021年03月09日", "二零二一年三月九日"),
        ("5月1日-5月3日", "五月一日到五月三日"),
    ],
)
def test_dates_in_figures_are_year_month_and_day(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("生于1976年", "生于一九七六年"),
        ("公元前221年", "公元前二二一年"),
        ("公元618年", "公元六一八年"),
        ("476ad", "公元四七六年"),
        ("1046年3月bc", "公元前一零四六年三月"),
        ("1990年代", "一九九零年代"),
        ("2010-2015年", "二零一零到二零一五年"),
        ("(1881—1936)", "(一八八一到一九三六)"),
        ("2023-24赛季", "二零二三到二四赛季"),
        ("09年8月", "零九年八月"),
        ("97年回归", "九七年回归"),
        ("95后", "九五后"),
        ("2022级新生", "二零二二级新生"),
        ("“1984”", "“一九八四”"),
    ],
)
def test_years_are_read_digit_by_digit(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("过去30年", "过去三十年"),
        ("80年前", "八十年前"),
        ("2000年前", "两千年前"),
        ("5000年历史", "五千年历史"),
        ("90年代", "九十年代"),
        ("年利率为3%", "年利率为百分之三"),
        ("5分钟后", "五分钟后"),
    ],
)
def test_durations_are_no_years(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("有效期08/29", "有效期二零二九年八月"),
        ("到期日11/30", "到期日二零三零年十一月"),
        ("有效期3/5", "有效期五分之三"),
        ("2025春晚", "二零二五春晚"),
        ("2026世界杯", "二零二六世界杯"),
        ("2025人参加", "两千零二十五人参加"),
        ("2024H1", "二零二四年上半年"),
        ("24Q3", "二四年第三季度"),
        ("FY2025", "二零二五财年"),
        ("(2022)沪01民终88号", "(二零二二)沪零一民终八十八号"),
        ("(2022)人", "(两千零二十二)人"),
        ("50后", "五零后"),
        ("50后退", "五十后退"),
    ],
)
def test_years_of_events_cards_and_halves(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [("康熙61年", "康熙六十一年"), ("民国98年", "民国九十八年"), ("生于98年,", "生于九八年,")],
)
def test_years_of_an_era_are_numbers(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken
