import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("डॉ. मेहता", "डॉक्टर मेहता"),
        ("डॉ॰ मेहता", "डॉक्टर मेहता"),
        ("प्रो. जोशी", "प्रोफेसर जोशी"),
        ("पं. नेहरू", "पंडित नेहरू"),
        ("स्व. दादाजी", "स्वर्गीय दादाजी"),
        ("पृ. 40 देखो", "पृष्ठ चालीस देखो"),
        ("क्र. 6", "क्रमांक छह"),
        ("वार्ड नं. 9", "वार्ड नंबर नौ"),
        ("उ.प्र. में", "उत्तर प्रदेश में"),
        ("उ. प्र. में", "उत्तर प्रदेश में"),
        ("प्रा. लि. फर्म", "प्राइवेट लिमिटेड फर्म"),
        ("मो. इकबाल", "मोहम्मद इकबाल"),
        ("Dr. मेहता", "डॉक्टर मेहता"),
    ],
)
def test_abbreviations_are_said_in_full_without_a_pause(
    in_words: Say, text: str, words: str
) -> None:
    assert in_words("hi-IN", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("सी.वी. रमन", "सी वी रमन"),
        ("डॉ. एस. राधाकृष्णन", "डॉक्टर एस राधाकृष्णन"),
        ("आर. के. नारायण", "आर के नारायण"),
        ("बी.बी.सी. पर", "बी बी सी पर"),
    ],
)
def test_initials_are_letters_without_a_pause(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("यह तुम ले। मा बोली।", "यह तुम ले. मा बोली."),
        ("उसने पी। फिर सोया।", "उसने पी. फिर सोया."),
        ("माँगा न। 5 मिले।", "माँगा न. पाँच मिले."),
    ],
)
def test_a_danda_ends_the_sentence_and_is_no_dot(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words
