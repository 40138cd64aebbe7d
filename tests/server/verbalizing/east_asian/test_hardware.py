import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "written", "spoken"),
    [
        (
            "ja-JP",
            "0A:1B:2C:3D:4E:5F",
            "ゼロ エー、イチ ビー、ニー シー、サン ディー、ヨン イー、ゴー エフ",
        ),
        ("zh-CN", "0A:1B:2C:3D:4E:5F", "零 eh,幺 B,二 C,三 D,四 E,五 F"),
        ("ja-JP", "2001:db8::7", "ニー ゼロ ゼロ イチ コロン ディー ビー ハチ コロン コロン ナナ"),
        ("zh-CN", "2001:db8::7", "二 零 零 幺 冒号 D B 八 冒号 冒号 七"),
        ("ja-JP", "9:30:15", "九時三十分十五秒"),
        ("zh-CN", "9:30:15", "九点三十分十五秒"),
        ("ja-JP", "a::b", "a::b"),
        ("zh-CN", "a::b", "a::b"),
        ("ja-JP", "3:2", "三対二"),
        ("zh-CN", "3:2", "三比二"),
    ],
)
def test_addresses_are_spelled(in_words: Say, code: str, written: str, spoken: str) -> None:
    assert in_words(code, written) == spoken
