import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("3.11.4版", "三点十一点四版"),
        ("v2.0.1", "v 二点零点一"),
        ("GPT-4.5", "GPT 四点五"),
        ("Python3.12", "Python 三点一二"),
        ("2.0版", "二点零版"),
    ],
)
def test_versions_are_read_number_by_number(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken
