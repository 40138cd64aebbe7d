import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("version 3.2.1", "version three point two point one"),
        ("v3.2", "version three point two"),
        ("version v3.2", "version three point two"),
        ("Release v3.2.1", "Release three point two point one"),
        ("V3.2", "version three point two"),
        ("Python 3.12", "Python three point twelve"),
        ("iOS 17.10.2", "iOS seventeen point ten point two"),
        ("Section 4.12", "Section four point twelve"),
        ("10.0.0.7", "ten dot zero dot zero dot seven"),
        (
            "172.16.254.3:8080",
            "one seven two dot one six dot two five four dot three colon eight zero eight zero",
        ),
        ("10.0.0.0/8", "ten dot zero dot zero dot zero slash eight"),
        ("2.5 liters", "two point five liters"),
    ],
)
def test_versions_and_ip_addresses_are_read(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words
