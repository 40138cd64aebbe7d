import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("打印A4纸", "打印eh四纸"),
        ("用GPT-4写", "用GPT四写"),
        ("MP3和AVX2", "MP三和AVX二"),
        ("补充维生素D3", "补充维生素D三"),
        ("奥迪Q3", "奥迪Q三"),
        ("在T2航站楼", "在T二航站楼"),
        ("F-35和B-52", "F三十五和B五十二"),
        ("B200和C919", "B二百和C九幺九"),
        ("坐K128路", "坐K幺二八路"),
        ("CRH380A型", "CRH三八零eh型"),
        ("H7N9流感", "H七N九流感"),
        ("水是H2O", "水是H二O"),
        ("排放CO2", "排放C O二"),
        ("化学式C6H12O6", "化学式C六H十二O六"),
    ],
)
def test_figures_behind_letters_are_chinese(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    "text",
    ["COVID-19疫情", "做B2B和O2O的", "the new B52 bomber", "Wi-Fi和U盘"],
)
def test_english_names_stay(in_words: Say, text: str) -> None:
    assert in_words("zh-CN", text) == text


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("NO.6和No7", "第六和第七"),
        ("2022年Q1", "二零二二年第一季度"),
        ("约80m2", "约八十平方米"),
        ("PM2.5偏高", "PM 二点五偏高"),
    ],
)
def test_what_has_a_rule_of_its_own_keeps_it(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken
