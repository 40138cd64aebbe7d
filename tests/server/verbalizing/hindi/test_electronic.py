import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("asha7@yahoo.com", "ए एस एच ए सात एट याहू डॉट कॉम"),
        ("www.facebook.com", "डब्ल्यू डब्ल्यू डब्ल्यू डॉट फ़ेसबुक डॉट कॉम"),
        ("mail.google.com/help", "मेल डॉट गूगल डॉट कॉम फॉरवर्ड स्लैश हेल्प"),
        ("http://pmo.gov.in", "एच टी टी पी कोलन फॉरवर्ड स्लैश फॉरवर्ड स्लैश पी एम ओ डॉट जी ओ वी डॉट इन"),
        ("bill.pdf खोलो", "बी आई एल एल डॉट पी डी एफ खोलो"),
        ("मेल@नाम.com", "मेल एट नाम डॉट कॉम"),
        ("10.20.30.40", "एक शून्य डॉट दो शून्य डॉट तीन शून्य डॉट चार शून्य"),
        ("संस्करण 3.12", "संस्करण तीन डॉट बारह"),
        ("v1.4.2", "संस्करण एक डॉट चार डॉट दो"),
    ],
)
def test_addresses_of_the_net_are_said_in_hindi(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("वह आया।मैं गया", "वह आया.मैं गया"),
    ],
)
def test_a_sentence_without_a_space_behind_its_stop_is_no_address(
    in_words: Say, text: str, words: str
) -> None:
    assert in_words("hi-IN", text) == words
