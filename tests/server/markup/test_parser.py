"""Documents become trees whose parts know their places."""

import pytest
from tests.server.markup.reading import read, refused, said, speak

from kokoro_server.markup.element import Element
from kokoro_server.markup.parser import MAX_DEPTH, parse


@pytest.mark.parametrize(
    ("document", "told"),
    [
        ("", "no element found at line 1, column 1"),
        ("Hello.", "syntax error at line 1, column 1"),
        ("<speak>Hello", "no element found at line 1, column 13"),
        ("<speak>\n  <p>One</s></speak>", "mismatched tag at line 2, column 11"),
        ("<speak>a & b</speak>", "at line 1, column"),
        ("<speak>a &nbsp; b</speak>", "undefined entity at line 1, column 10"),
        ("<speak>\x01</speak>", "not well-formed (invalid token) at line 1, column 8"),
        ("<speak a='1' a='2'/>", "duplicate attribute"),
        ("<speak/><speak/>", "junk after document element at line 1, column 9"),
        ("<voice>Hello</voice>", "the root is <voice>, not <speak> at line 1, column 1"),
        ("<speak>é\n<speak>a</speak></speak>", "<speak> is inside another element at line 2"),
        ("<speak><sub>W3C</sub></speak>", '<sub> lacks the attribute "alias"'),
        ("<speak><say-as>5</say-as></speak>", '<say-as> lacks the attribute "interpret-as"'),
        ("<speak><lang>a</lang></speak>", '<lang> lacks the attribute "xml:lang"'),
        ("<speak><mark/></speak>", '<mark> lacks the attribute "name"'),
        ("<speak><phoneme>a</phoneme></speak>", '<phoneme> lacks the attribute "ph"'),
        ("<speak><break>a</break></speak>", "<break> must be empty at line 1, column 8"),
        ("<speak><mark name='a'>b</mark></speak>", "<mark> must be empty"),
    ],
)
def test_a_malformed_document_is_refused_with_its_place(document: str, told: str) -> None:
    error = refused(document)
    assert error.reason == "SSML_MALFORMED"
    assert told in str(error)


@pytest.mark.parametrize(
    "document",
    [
        '<!DOCTYPE speak SYSTEM "http://127.0.0.1:9/x.dtd"><speak>a</speak>',
        '<!DOCTYPE speak [<!ENTITY a "aaaa">]><speak>&a;</speak>',
        '<!DOCTYPE speak [<!ENTITY a SYSTEM "file:///etc/passwd">]><speak>&a;</speak>',
    ],
)
def test_a_document_type_is_refused_and_nothing_is_fetched(document: str) -> None:
    error = refused(document)
    assert error.reason == "SSML_MALFORMED"
    assert "document type declaration" in str(error)


def test_elements_are_at_most_32_levels_deep() -> None:
    inner = MAX_DEPTH - 1
    assert said(read("<speak>" + "<s>" * inner + "a" + "</s>" * inner + "</speak>")) == ["a"]
    error = refused("<speak>" + "<s>" * 5_000 + "</s>" * 5_000 + "</speak>")
    assert (error.reason, "32 levels" in str(error)) == ("SSML_MALFORMED", True)


def test_characters_keep_their_places() -> None:
    document = "<speak>é&amp;b\r\n<![CDATA[a&<b>]]>&#x41;𝄞</speak>"
    text = parse(document).text
    assert text.text == "é&b\na&<b>A𝄞"
    parts = [document[start:end] for start, end in zip(text.starts, text.ends, strict=True)]
    assert parts == ["é", "&amp;", "b", "\r\n", *"a&<b>", "&#x41;", "𝄞"]


def test_an_element_knows_its_place() -> None:
    document = "<speak>\n  é <break/> <s>a</s ></speak>"
    elements = [child for child in parse(document).children if isinstance(child, Element)]
    assert [document[each.place.offset : each.end] for each in elements] == [
        "<break/>",
        "<s>a</s >",
    ]
    assert [(each.place.line, each.place.column) for each in elements] == [(2, 5), (2, 14)]


def test_a_declared_encoding_does_not_matter() -> None:
    assert said(read('<?xml version="1.0" encoding="ISO-8859-1"?><speak>é</speak>')) == ["é"]


@pytest.mark.parametrize(
    "root",
    [
        'speak xmlns="http://www.w3.org/2001/10/synthesis"',
        'ssml:speak xmlns:ssml="http://www.w3.org/2001/10/synthesis"',
        'speak xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="s.xsd"',
    ],
)
def test_a_root_may_name_its_namespace_and_its_schema(root: str) -> None:
    assert said(read(f"<{root}>Hello.</{root.split(maxsplit=1)[0]}>")) == ["Hello."]


def test_comments_and_instructions_say_nothing() -> None:
    assert said(speak("one <!-- two --> <?three four?>five")) == ["one five"]
