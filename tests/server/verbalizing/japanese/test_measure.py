import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("12kg", "十二キログラム"),
        ("2m35cmの棒", "二メートル三十五センチメートルの棒"),
        ("3.5 km", "三点五キロメートル"),
        ("256GB", "二百五十六ギガバイト"),
        ("80km/h", "時速八十キロメートル"),
        ("時速80km/h", "時速八十キロメートル"),
        ("7m/s", "秒速七メートル"),
        ("45m²", "四十五平方メートル"),
        ("9㎡", "九平方メートル"),
        ("2cm3", "二立方センチメートル"),
        ("-8℃", "マイナス八度"),
        ("25°C", "二十五度"),
        ("101°F", "華氏百一度"),
        ("90°回す", "九十度回す"),
        ("1.8L", "一点八リットル"),
        ("60Wと100V", "六十ワットと百ボルト"),
        ("3mSv", "三ミリシーベルト"),
        ("24MW", "二十四メガワット"),
        ("6'2\"の選手", "六フィート二インチの選手"),
        ("東経135°30'", "東経百三十五度三十分"),
        ("5mg/dL", "五ミリグラム、一デシリットル当たり"),
        ("cm単位", "センチメートル単位"),
    ],
)
def test_units_are_written_out(in_words: Say, text: str, words: str) -> None:
    assert in_words("ja-JP", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "グラムとメートル",
        "my mom and km are here",
    ],
)
def test_what_is_no_measure_stays(in_words: Say, text: str) -> None:
    assert in_words("ja-JP", text) == text


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("血圧は118/76mmHg", "血圧は百十八の七十六ミリメートルエイチジー"),
        ("血圧は118/76", "血圧は百十八の七十六"),
        ("50/60Hz", "五十、六十ヘルツ"),
        ("華氏104°F", "華氏百四度"),
        ("3Lサイズ", "スリーエルサイズ"),
        ("3Lの水", "三リットルの水"),
        ("2L判", "ツーエル判"),
        ("25bp", "二十五ベーシスポイント"),
        ("2%pt", "二パーセントポイント"),
        ("40U/L", "四十ユニット、一リットル当たり"),
    ],
)
def test_pairs_and_sizes(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("ja-JP", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("3m/s²", "三メートル毎秒毎秒"),
        ("9.8m/s2で", "九点八メートル毎秒毎秒で"),
        ("3m/s", "秒速三メートル"),
    ],
)
def test_acceleration(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("ja-JP", written) == spoken
