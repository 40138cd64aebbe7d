import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("~/docs/a.txt", "波浪号 斜杠 docs 斜杠 a 点 txt"),
        ("见www.example.com/help", "见www 点 example 点 com 斜杠 help"),
        ("https://example.org", "example 点 org"),
        ("写信到li.si@example.cn", "写信到li 点 si 艾特 example 点 cn"),
        ("打开notes.txt", "打开notes 点 txt"),
        ("192.168.0.1", "幺九二点幺六八点零点幺"),
        ("问@小红", "问 艾特 小红"),
    ],
)
def test_marks_of_addresses_have_chinese_names(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Node.js很好", "Node 点 js很好"),
        ("OK.好的", "OK.好的"),
    ],
)
def test_ordinary_dots_and_slashes_stay(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("zh-CN", written) == spoken
