import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("No. of items", "Number of items"),
        ("Serial no. K9-22B", "Serial number K nine twenty two B"),
        ("Eq. (7)", "equation (seven)"),
        ("fn. 12", "footnote twelve"),
        ("pp. 31ff. and 20f.", "pages thirty one and following and twenty f."),
        ("p. 20f.", "page twenty and following."),
        ("1ff:fe23", "one ff:fe twenty three"),
        ("lines 5ff of it", "lines five and following of it"),
        ("color #20ff00", "color number twenty ff zero zero"),
        ("Act I, Sc. 3", "Act one, scene three"),
        ("the 14th c. church", "the fourteenth century church"),
        ("18th-c. art", "eighteenth-century art"),
        ("From the 17th c. It stands.", "From the seventeenth century. It stands."),
        ("step 2/6", "step two of six"),
        ("Page 1/10", "Page one of ten"),
        ("Gen. 3:16", "Genesis three sixteen"),
        ("1 Cor. 13:4-7", "one Corinthians thirteen four to seven"),
        ("cf. p. 9", "compare page nine"),
        ("exp. 11/28", "expires November twenty twenty eight"),
        ("valid thru 02/30", "valid thru February twenty thirty"),
        ("CVC 731", "CVC seven three one"),
        ("Flight LH 456", "Flight LH four fifty six"),
        ("Form 1040", "Form ten forty"),
        ("a 501(c)(3)", "a five oh one (c)(three)"),
    ],
)
def test_what_points_to_a_number_is_read(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He said no. B12 helps.", "He said no. B twelve helps."),
        ("3/4 page", "three quarters page"),
        ("the first step, 3/4 cup", "the first step, three quarters of a cup"),
        ("Gen. Grant", "General Grant"),
        ("about 1/10 exp.", "about one tenth exp."),
        ("vitamin c. Take it.", "vitamin c. Take it."),
    ],
)
def test_what_only_looks_like_it_stays(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words
