"""What rules share: patterns of numbers, and words that keep their place."""

from kokoro_server.verbalizing.aligned_text import AlignedText, Span

NUMBER = r"(?:\d{1,3}(?:,\d{3})++(?!\d|,\d)(?:\.\d++)?|\d++(?:\.\d++)?|\.\d++)"
"""An unsigned number, with commas between thousands or without, with decimals or without."""
ALONE = r"(?<![\w.,/:+$€£#-])"
"""Stands before a number that nothing is joined to."""
NO_MORE = r"(?![\w]|[.,:/-]\d)"
"""Stands behind a number that nothing is joined to."""

STARTERS = (
    r"(?:A|After|All|Also|An|And|Are|As|At|Before|Both|But|By|Can|Come|Did|Do|Does|Each|Every"
    r"|First|For|From|Has|Have|He|Her|Here|His|How|However|I|If|In|Is|It|Its|Just|Later|Let|Many"
    r"|May|Meanwhile|Most|Much|My|Next|No|Nobody|Not|Now|On|Once|One|Only|Or|Our|Please|See|She"
    r"|Should|Since|So|Some|Soon|Still|That|The|Their|Then|There|These|They|This|Those|Though|To"
    r"|Today|Until|Was|We|Were|What|When|Where|While|Who|Why|Will|With|Would|Yes|Yet|You|Your)\b"
)
"""Capitalized words that begin sentences far more often than they continue them."""
ENDS_SENTENCE = rf"(?= [\"“'(]?{STARTERS})"
"""Stands behind a dot that is a full stop as well."""


def in_words(text: AlignedText, parts: list[tuple[Span, str]]) -> AlignedText:
    """Return words for parts of `text`, given as ([start, end), words), with spaces between."""
    said = [
        text.replaced(start, end, f" {words}" if index else words)
        for index, ((start, end), words) in enumerate(parts)
    ]
    return AlignedText.join(said)
