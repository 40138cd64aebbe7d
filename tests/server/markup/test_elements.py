"""What each element does to the passages."""

import pytest
from tests.server.markup.reading import changes, read, refused, said, speak

from kokoro_server.segmenting import Boundary
from kokoro_server.synthesis.utterance import Change, Mark


def test_a_document_without_pauses_is_one_passage() -> None:
    assert said(speak("One <emphasis>two</emphasis> three. <s>Four.</s>")) == [
        "One two three. Four."
    ]


def test_white_space_is_one_space_and_none_at_the_ends() -> None:
    document = speak("\n  One\n\ttwo <w>three</w>\n")
    assert said(document) == ["One two three"]
    assert len(document.characters) == 13


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<s>One</s><s>two</s>", "One. two"),
        ("<s>One.</s> <s>Two!</s> Three", "One. Two! Three"),
        ("<p>One</p><p>Two</p>", "One.\n\nTwo"),
        ("<p><s>One?</s> <s>Two</s></p>Three", "One? Two.\n\nThree"),
        ("One<s>Two</s>", "One. Two"),
        ('<lang xml:lang="ja-JP"><s>はい</s><s>いいえ</s></lang>', "はい。 いいえ"),
    ],
)
def test_sentences_and_paragraphs_end(inner: str, text: str) -> None:
    assert said(speak(inner)) == [text]


@pytest.mark.parametrize(
    ("pause", "seconds"),
    [
        ('<break time="250ms"/>', 0.25), ('<break time="1.5s"/>', 1.5), ("<break/>", 0.5),
        ('<break strength="x-weak"/>', 0.1), ('<break strength="weak"/>', 0.25),
        ('<break strength="medium"/>', 0.5), ('<break strength="strong"/>', 0.75),
        ('<break strength="x-strong"/>', 1.0), ('<break strength="strong" time="1s"/>', 1.0),
        ('<break time="1s"/> <break time="2s"/>', 3.0),
    ],
)  # fmt: skip
def test_a_break_is_a_pause_between_two_passages(pause: str, seconds: float) -> None:
    document = speak(f"One {pause} two")
    assert said(document) == ["One,", "two"]
    assert [each.pause for each in document.passages] == [seconds, None]


def test_a_break_of_no_strength_prevents_a_pause_and_makes_no_seam() -> None:
    assert said(speak('One <break strength="none"/> two<break time="0s"/>')) == ["One two"]
    document = speak('One. <break strength="none"/> Two.')
    assert [each.pause for each in document.passages] == [0.06, None]


def test_a_strength_follows_the_rate_and_a_time_does_not() -> None:
    document = speak('<prosody rate="2">a <break/> b <break time="1s"/> c</prosody>')
    assert [each.pause for each in document.passages] == [0.25, 1.0, None]


def test_breaks_at_the_ends_are_silences() -> None:
    document = speak('<break time="1s"/>One.<break time="2s"/>')
    assert said(document) == ["", "One."]
    assert [each.pause for each in document.passages] == [1.0, 2.0]


def test_a_mark_knows_its_place() -> None:
    inner = 'One <mark name="a"/>two <break time="1s"/><mark name="b"/><break time="2s"/>three'
    document = speak(inner)
    first, silence, last = document.passages
    assert first.marks == (Mark("a", 7 + inner.index('<mark name="a"')),)
    assert silence.marks == (Mark("b", 7 + inner.index('<mark name="b"')),)
    assert [each.pause for each in document.passages] == [1.0, 2.0, None]
    assert last.marks == ()


@pytest.mark.parametrize(
    ("element", "change"),
    [
        ('<prosody rate="50%">', {"rate": 0.5}),
        ('<prosody rate="fast" pitch="+3st" volume="-6dB">',
         {"rate": 1.35, "semitones": 3, "decibels": -6}),
        ("<emphasis>", {"rate": 0.93, "semitones": 1, "decibels": 1.5}),
        ('<emphasis level="strong">', {"rate": 0.87, "semitones": 2, "decibels": 3}),
        ('<emphasis level="reduced">', {"rate": 1.1, "semitones": -1, "decibels": -3}),
        ('<lang xml:lang="fr-FR">', {"language_code": "fr-FR"}),
        ('<s xml:lang="es-MX">', {"language_code": "es-ES"}),
    ],
)  # fmt: skip
def test_an_element_changes_only_what_is_inside_it(element: str, change: dict[str, float]) -> None:
    name = element[1:].split(maxsplit=1)[0].rstrip(">")
    (found,) = changes(f"one {element}two</{name}> three").values()
    assert found == Change(found.start, found.end, **change)  # type: ignore[arg-type]
    assert found.end - found.start == 3


def test_elements_inside_each_other_add_up() -> None:
    found = changes(
        'a <prosody rate="0.5" pitch="+2st">b <prosody rate="+50%" pitch="+3st">c</prosody> '
        '<prosody rate="80%" volume="soft">d</prosody></prosody>'
    )
    assert (found["b"].rate, found["b"].semitones) == (0.5, 2)
    assert (found["c"].rate, found["c"].semitones) == (0.75, 5)
    assert (found["d"].rate, found["d"].semitones, found["d"].decibels) == (0.8, 2, -6)


def test_no_emphasis_changes_nothing() -> None:
    assert changes('one <emphasis level="none">two</emphasis>') == {}


@pytest.mark.parametrize("alias", ["World Wide Web Consortium", "5 km"])
def test_a_substitute_is_read_in_place_of_its_text(alias: str) -> None:
    document = speak(f'The <sub alias="{alias}">W3C</sub>.')
    assert said(document) == [f"The {alias}."]
    assert len(document.characters) == 8


def test_a_substitute_without_text_is_billed_as_it_is_said() -> None:
    document = speak('<sub alias="World"/>')
    assert (said(document), len(document.characters)) == (["World"], 5)


def test_say_as_is_read_by_the_rules_of_the_language() -> None:
    document = speak('<say-as interpret-as="characters">abc</say-as>')
    assert (said(document), len(document.characters)) == (["A B C"], 3)


def test_a_voice_speaks_a_passage_of_its_own() -> None:
    document = speak('One. <voice name="am_adam">Two!</voice> Three, <voice name="nobody ef_dora">'
                     "cuatro</voice>")  # fmt: skip
    assert said(document) == ["One.", "Two!", "Three,", "cuatro"]
    assert [each.voice.name for each in document.passages] == [
        "af_heart", "am_adam", "af_heart", "ef_dora",
    ]  # fmt: skip
    assert [each.language_code for each in document.passages][-2:] == ["en-US", "es-ES"]
    assert [each.boundary for each in document.passages] == [
        Boundary.SENTENCE, Boundary.SENTENCE, Boundary.CLAUSE, Boundary.END,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("attributes", "voice"),
    [
        ('gender="female"', "af_heart"), ('gender="male"', "am_adam"),
        ('gender="male" variant="2"', "am_echo"), ('languages="ja"', "jf_alpha"),
        ('gender="male" languages="ko ja-JP" required="gender"', "jm_kumo"),
        ('languages="en-GB:fr"', "bf_emma"),
    ],
)  # fmt: skip
def test_a_voice_is_chosen_by_gender_and_language(attributes: str, voice: str) -> None:
    (passage,) = speak(f"<voice {attributes}>Hello.</voice>").passages
    assert passage.voice.name == voice


def test_the_same_voice_makes_no_seam() -> None:
    assert said(speak('One <voice name="af_heart">two</voice> three')) == ["One two three"]


def test_the_language_of_the_document_chooses_the_voice() -> None:
    (passage,) = read('<speak xml:lang="es">Hola.</speak>').passages
    assert (passage.language_code, passage.voice.name) == ("es-ES", "ef_dora")


@pytest.mark.parametrize(
    ("inner", "told"),
    [
        ("<b>a</b>", "<b> at line 1, column 8: this element is not supported"),
        ('<audio src="x.wav">a</audio>', "nothing is fetched"),
        ('<break time="11s"/>', "at most 10 s"), ('<break time="soon"/>', "write"),
        ('<break strength="huge"/>', "no strength is called 'huge'"),
        ('<prosody rate="9">a</prosody>', 'rate="9" is not supported; use'),
        ('<prosody pitch="+13st">a</prosody>', 'pitch="+13st"'),
        ('<prosody volume="+17dB">a</prosody>', 'volume="+17dB"'),
        ('<prosody contour="(0%,+20Hz)">a</prosody>', 'the attribute "contour"'),
        ('<prosody range="high">a</prosody>', 'the attribute "range"'),
        ('<prosody duration="2s">a</prosody>', 'the attribute "duration"'),
        ('<emphasis level="huge">a</emphasis>', "no level is called 'huge'"),
        ('<lang xml:lang="de-DE">a</lang>', 'the language "de-DE" is not served'),
        ('<p xml:lang="de">a</p>', 'the language "de" is not served'),
        ('<lang xml:lang="fr" onlangfailure="ignoretext">a</lang>', "onlangfailure"),
        ('<voice name="nobody">a</voice>', "there is no voice nobody"),
        ('<voice gender="neutral">a</voice>', "there is no voice of this gender"),
        ('<voice variant="99">a</voice>', "there is no voice"),
        ('<voice age="6">a</voice>', 'the attribute "age"'),
        ('<say-as interpret-as="beep">a</say-as>', "interpret-as can't be 'beep'; use cardinal"),
        ('<say-as interpret-as="date">a</say-as>', "the text is not understood as date"),
        ('<sub alias="">a</sub>', "write 1 to 200"),
        ('<w role="x">a</w>', 'the attribute "role"'),
        ('<sub alias="b"><emphasis>a</emphasis></sub>', "elements inside it"),
        ("<break time='9s'/>" * 70 + "a", "take more than 600 s together"),
        ("a<break/>" * 1_100, "has 1,100 parts"),
    ],
)  # fmt: skip
def test_what_is_not_supported_is_refused_with_its_place(inner: str, told: str) -> None:
    error = refused(f"<speak>{inner}</speak>")
    assert error.reason == "SSML_UNSUPPORTED"
    assert told in str(error)


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("one <b>two</b> three", "one two three"),
        ('one <audio src="x"><desc>a bell</desc>two</audio>', "one two"),
        ('one <break time="1h"/>two', "one two"),
        ('one <prosody rate="99">two</prosody>', "one two"),
        ('one <lang xml:lang="de">zwei</lang>', "one zwei"),
        ('one <voice name="nobody">two</voice>', "one two"),
        ('one <say-as interpret-as="beep">two</say-as>', "one two"),
        ('<sub alias="">one two</sub>', "one two"),
    ],
)
def test_lenient_reading_speaks_the_text_and_tells(inner: str, text: str) -> None:
    document = read(f"<speak>{inner}</speak>", lenient=True)
    assert said(document) == [text]
    assert {notice.reason for notice in document.notices} == {"SSML_IGNORED"}
    assert all(0 < notice.start < notice.end for notice in document.notices)


def test_lenient_reading_refuses_what_is_malformed() -> None:
    with pytest.raises(Exception, match="mismatched tag"):
        read("<speak><b>a</speak>", lenient=True)


def test_metadata_says_nothing() -> None:
    inner = '<meta name="x" content="y"/><metadata><rdf>a</rdf></metadata>One.'
    assert said(speak(inner)) == ["One."]


def test_a_version_must_be_known() -> None:
    assert said(read('<speak version="1.0">a</speak>')) == ["a"]
    assert 'version="2.0"' in str(refused('<speak version="2.0">a</speak>'))
