import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("पेज 2/9", "पेज नौ में से दो"),
        ("रेटिंग 4.5/5", "रेटिंग पाँच में से चार दशमलव पाँच"),
        ("3/5 स्टार", "पाँच में से तीन स्टार"),
        ("150/4 (20 ओवर)", "एक सौ पचास पर चार (बीस ओवर)"),
        ("12 : 4 = 3", "बारह भाग चार बराबर तीन"),
        ("√25", "पच्चीस का वर्गमूल"),
        ("₹90/10 ग्राम", "नब्बे रुपए प्रति दस ग्राम"),
        ("3/5 भाग", "तीन बटा पाँच भाग"),
        ("150/4", "एक सौ पचास बटा चार"),
        ("3/4 कप", "तीन चौथाई कप"),
    ],
)
def test_one_number_out_of_another(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words
