import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "written", "spoken"),
    [
        ("en-US", "at f/1.8 or f/16", "at f one point eight or f sixteen"),
        ("ja-JP", "f/4で撮る", "エフ四で撮る"),
        ("zh-CN", "光圈f/5.6", "光圈F 五点六"),
        ("en-US", "half/2 of it", "half slash two of it"),
    ],
)
def test_an_aperture_has_no_slash(in_words: Say, code: str, written: str, spoken: str) -> None:
    assert in_words(code, written) == spoken
