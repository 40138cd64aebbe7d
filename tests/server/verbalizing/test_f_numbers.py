import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "written", "spoken"),
    [
        ("en-US", "at f/1.8 or f/16", "at f one point eight or f sixteen"),
        ("ja-JP", "f/4で撮る", "エフ四で撮る"),
        ("zh-CN", "光圈f/5.6", "光圈F 五点六"),
        ("es-ES", "a f/5.6.", "a F cinco punto seis."),
        ("fr-FR", "à f/1,4", "à F un virgule quatre"),
        ("it-IT", "f/11", "F undici"),
        ("pt-BR", "abertura f/4", "abertura F quatro"),
        ("hi-IN", "f/1.8 लेंस", "एफ एक दशमलव आठ लेंस"),
        ("es-ES", "c/ 8 h", "cada ocho horas"),
        ("en-US", "half/2 of it", "half slash two of it"),
    ],
)
def test_an_aperture_has_no_slash(in_words: Say, code: str, written: str, spoken: str) -> None:
    assert in_words(code, written) == spoken
