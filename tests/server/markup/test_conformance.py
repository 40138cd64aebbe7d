"""What happens with documents such as those of SSML 1.1, chapters 3.1 and 3.2.

One for each example there, written anew.
"""

import pytest
from tests.server.markup.reading import read, refused, said

HEAD = 'version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="en-US"'
XSI = (
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:schemaLocation="http://www.w3.org/2001/10/synthesis http://x/synthesis.xsd"'
)


def document(inner: str, head: str = HEAD) -> str:
    return f'<?xml version="1.0"?>\n<speak {head}>\n{inner}\n</speak>'


SPOKEN = {
    "3.1.1 the root": ("Good morning.", ["Good morning."]),
    "3.1.2 a language inside a paragraph": (
        '<p>She ordered a coffee.</p><p><s xml:lang="fr-FR">Un café, s\'il vous plaît.</s></p>',
        ["She ordered a coffee.\n\nUn café, s'il vous plaît."],
    ),
    "3.1.3 a base address": ('<p xml:base="http://x/y/">Hello.</p>', ["Hello."]),
    "3.1.4 an identifier": ('<p xml:id="first">Hello.</p>', ["Hello."]),
    "3.1.5 a lexicon without a lookup": (
        '<lexicon uri="words" xml:id="w" type="application/pls+xml"/>SQL is old.',
        ["SQL is old."],
    ),
    "3.1.5 a lookup": (
        '<lexicon uri="words" xml:id="w"/><lookup ref="w">SQL is <s>SQL</s></lookup> SQL',
        ["sequel is. sequel. SQL"],
    ),
    "3.1.6 meta": ('<meta name="seeAlso" content="http://x/y.xml"/>Hello.', ["Hello."]),
    "3.1.6 meta for the transport": (
        '<meta http-equiv="Cache-Control" content="no-cache"/>Hello.',
        ["Hello."],
    ),
    "3.1.7 metadata": (
        '<metadata><r:RDF xmlns:r="http://r/"><r:D>A title</r:D></r:RDF></metadata>Hello.',
        ["Hello."],
    ),
    "3.1.8.1 paragraphs and sentences": (
        "<p><s>The first one.</s><s>The second one.</s></p>",
        ["The first one. The second one."],
    ),
    "3.1.8.2 words without spaces": (
        '<s xml:lang="zh-CN"><token>南京市</token><token>长江大桥</token></s>',
        ["南京市长江大桥"],
    ),
    "3.1.8.2 a word in another language": (
        'The <w xml:lang="es-ES">jalapeño</w> is hot.',
        ["The jalapeño is hot."],
    ),
    "3.1.9 a date": (
        'Come on <say-as interpret-as="date" format="mdy">11/28/2026</say-as>.',
        ["Come on Nov 28, 2026."],
    ),
    "3.1.9 characters": (
        '<say-as interpret-as="characters" detail="strict">AB3</say-as>',
        ["A B 3"],
    ),
    "3.1.11 a substitute": (
        '<sub alias="United Nations">UN</sub>',
        ["United Nations"],
    ),
    "3.1.12 a sentence in another language": (
        'He said <lang xml:lang="it-IT">buongiorno</lang> to all.',
        ["He said buongiorno to all."],
    ),
    "3.1.13 what happens to a language that can't be spoken": (
        '<lang xml:lang="ja-JP" onlangfailure="processorchoice">はい</lang>',
        ["はい"],
    ),
    "3.2.1 a voice by gender": (
        '<voice gender="female">Hello.</voice> <voice gender="male" variant="2">Hi.</voice>',
        ["Hello.", "Hi."],
    ),
    "3.2.1 a voice by name, or another": (
        '<voice name="Nobody am_michael">Hello.</voice>',
        ["Hello."],
    ),
    "3.2.1 a voice by language": (
        '<voice languages="es-ES" required="languages">Hola.</voice>',
        ["Hola."],
    ),
    "3.2.1 voices inside each other": (
        '<voice gender="male">One <voice gender="female">two</voice> three</voice>',
        ["One,", "two,", "three"],
    ),
    "3.2.2 emphasis": (
        'That is a <emphasis>big</emphasis> <emphasis level="strong">house</emphasis>.',
        ["That is a big house."],
    ),
    "3.2.3 breaks": (
        'Breathe in <break/> then wait. <break time="3s"/> And <break strength="weak"/> out.',
        ["Breathe in,", "then wait.", "And,", "out."],
    ),
    "3.2.4 a rate": (
        'It costs <prosody rate="90%">forty-five dollars</prosody>.',
        ["It costs forty-five dollars."],
    ),
    "3.2.4 a pitch": ('<prosody pitch="+10%">Really?</prosody>', ["Really?"]),
    "3.2.4 a volume": (
        'Be <prosody volume="+6dB">loud</prosody>, <prosody volume="silent">now</prosody>',
        ["Be loud, now"],
    ),
    "3.3.2 marks": ('Go <mark name="here"/>from here to there.', ["Go from here to there."]),
}


@pytest.mark.parametrize(("inner", "text"), SPOKEN.values(), ids=SPOKEN.keys())
def test_an_example_is_spoken(inner: str, text: list[str]) -> None:
    found = read(document(inner))
    assert said(found) == text
    assert found.notices == ()


def test_a_root_with_a_schema_is_spoken() -> None:
    assert said(read(document("Hello.", f"{HEAD} {XSI}"))) == ["Hello."]


@pytest.mark.parametrize(
    ("inner", "sounds"),
    [
        ('<phoneme alphabet="ipa" ph="t&#x259;mei&#x325;&#x27E;ou&#x325;">tomato</phoneme>', "t"),
        ('<phoneme ph="bɔ̃ˈʒuʁ"/>', "b"),
        ('<phoneme alphabet="x-sampa" ph="tSEk">check</phoneme>', "ʧ"),
    ],
    ids=["3.1.10 IPA", "3.1.10 without text", "3.1.10 a vendor's alphabet"],
)
def test_an_example_of_sounds_is_spoken(inner: str, sounds: str) -> None:
    (passage,) = read(document(inner)).passages
    (reading,) = passage.readings.values()
    assert reading.phonemes.startswith(sounds)


REFUSED = {
    "3.1.1 a start at a mark": ("Hello.", f'{HEAD} startmark="a"', '"startmark"'),
    "3.1.2 a language that can't be spoken": (
        '<p xml:lang="de-DE">Guten Tag.</p>', HEAD, "de-DE",
    ),
    "3.1.5 a lexicon by its address": (
        '<lexicon uri="http://x/y.pls" xml:id="z"/><lookup ref="z">Hello.</lookup>', HEAD,
        "no lexicon",
    ),
    "3.1.8.2 a word's role": ('<w role="x:VV0">read</w>', HEAD, '"role"'),
    "3.1.13 a change of the voice": (
        '<lang xml:lang="fr-FR" onlangfailure="changevoice">Oui.</lang>', HEAD, "onlangfailure",
    ),
    "3.2.1 a voice by age": ('<voice age="6">Hello.</voice>', HEAD, '"age"'),
    "3.2.1 a voice that must be there": ('<voice name="Nobody">Hello.</voice>', HEAD, "Nobody"),
    "3.2.4 a contour": (
        '<prosody contour="(0%,+20Hz) (10%,+30%)">Hello.</prosody>', HEAD, '"contour"',
    ),
    "3.2.4 a duration": ('<prosody duration="2s">Hello.</prosody>', HEAD, '"duration"'),
    "3.2.4 a range": ('<prosody range="low">Hello.</prosody>', HEAD, '"range"'),
    "3.3.1 a sound": ('<audio src="x.wav">Hello.</audio>', HEAD, "nothing is fetched"),
}  # fmt: skip


@pytest.mark.parametrize(("inner", "head", "told"), REFUSED.values(), ids=REFUSED.keys())
def test_an_example_is_refused_or_told(inner: str, head: str, told: str) -> None:
    error = refused(document(inner, head))
    assert (error.reason, told in str(error)) == ("SSML_UNSUPPORTED", True)
    lenient = read(document(inner, head), lenient=True)
    assert said(lenient)
    assert told in lenient.notices[0].description


@pytest.mark.parametrize(
    "ssml",
    [
        f'<!DOCTYPE speak PUBLIC "-//W3C//DTD SYNTHESIS 1.0//EN" "http://x/y.dtd"><speak {HEAD}/>',
        document("<p>Hello.</s>"),
        document("<speak>Hello.</speak>"),
    ],
    ids=["2.1 a document type", "an element that is not closed", "a document inside another"],
)
def test_an_example_is_malformed(ssml: str) -> None:
    assert refused(ssml).reason == "SSML_MALFORMED"
