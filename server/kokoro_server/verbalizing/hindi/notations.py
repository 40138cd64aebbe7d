"""Hindi words for lengths of time, angles and identifiers."""

from kokoro_server.verbalizing.semiotic.angles import AngleTable
from kokoro_server.verbalizing.semiotic.durations import DurationTable
from kokoro_server.verbalizing.semiotic.identifiers import IdentifierTable
from kokoro_server.verbalizing.semiotic.speller import Noun

_MINUTE, _SECOND = Noun("मिनट", "मिनट"), Noun("सेकंड", "सेकंड")
WEEKDAYS = {
    "सोम": "सोमवार", "मंगल": "मंगलवार", "बुध": "बुधवार", "गुरु": "गुरुवार", "शुक्र": "शुक्रवार",
    "शनि": "शनिवार", "रवि": "रविवार",
}  # fmt: skip
DURATIONS = DurationTable(
    days=Noun("दिन", "दिन"),
    hours=Noun("घंटा", "घंटे"),
    minutes=_MINUTE,
    seconds=_SECOND,
    link=" ",
    articles=r"(?!)",
    clock_cues="सुबह|शाम|रात|दोपहर|समय",
)
ANGLES = AngleTable(
    degrees=Noun("डिग्री", "डिग्री"),
    minutes=_MINUTE,
    seconds=_SECOND,
    points={
        "N": "उत्तर", "S": "दक्षिण", "E": "पूर्व", "W": "पश्चिम", "NE": "उत्तर-पूर्व", "NW": "उत्तर-पश्चिम",
        "SE": "दक्षिण-पूर्व", "SW": "दक्षिण-पश्चिम",
    },
    cues="हवा|दिशा",
)  # fmt: skip
IDENTIFIERS = IdentifierTable(
    flights="फ्लाइट|फ़्लाइट|उड़ान|विमान", seats="सीट|बर्थ|निकास|गेट", colon="कोलन"
)
