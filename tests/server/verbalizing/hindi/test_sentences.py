"""What must not change, and what it sounds like."""

import unicodedata
from pathlib import Path

import pytest
from tests.server.verbalizing.conftest import Say

from kokoro_server.verbalizing import hindi

ORDINARY = (
    "आज मौसम बहुत अच्छा है।",
    "माँ ने खीर बनाई, और सबने मिलकर खाई।",
    "क्या तुम मेरे साथ चलोगे?",
    "ज़रा ठहरो! मैं अभी आता हूँ।",
    "वह रोज़ सुबह दौड़ने जाता है।",
    "किताब मेज़ पर रखी थी; अब वहाँ नहीं है।",
    "धीरे-धीरे शाम ढल गई।",
    "दादी बोलीं, “बेटा, इधर आओ।”",
    "लाखों पेड़ कट गए और करोड़ों बच गए।",
    "सौ सुनार की, एक लोहार की।",
    "डेढ़ बजे की गाड़ी से आधा गाँव चला गया।",
    "सवा सेर गेहूँ लेकर वह लौट आया।",
    "पहला सवाल आसान था, दूसरा कठिन।",
    "डॉक्टर साहब और प्रोफेसर साहब मित्र हैं।",
    "श्री गुप्ता जी पधारे।",
    "यह ले। पी ले। अब जा।",
    "मई और जून में लू चलती है।",
    "सड़क, गली और रोड सब भीग गए।",
    "वह मीटर और लीटर का अंतर जानता है।",
    "रुपये पैसे की बात मत करो।",
    "मुझे Facebook पर मत ढूँढो।",
    "मेरा Phone और Charger घर पर है।",
    "वह Good Morning कहकर हँसा।",
    "भाग मत, अध्याय पूरा पढ़।",
    "के बाद में आना, पर आना ज़रूर।",
    "तीन-चार लोग बाहर खड़े हैं।",
    "बजे ढोल, नाचे मोर।",
    "ऋतु, ज्ञान, क्षमा और श्रम।",
)


@pytest.mark.parametrize("text", ORDINARY)
def test_a_sentence_without_numbers_and_signs_stays_as_it_is(in_words: Say, text: str) -> None:
    assert in_words("hi-IN", text) == unicodedata.normalize("NFC", text).replace("।", ".")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("₹25", "pəcːˈiːs ɾˈʊpˌeː"),
        ("डॉ. मेहता", "ɖˈɔkʈəɾ mˈeːhətˌaː"),
        ("७ किमी", "sˈaːt kˌɪloːmˈiːʈəɾ"),
    ],
)
def test_written_forms_sound_like_words(phonemes: Say, text: str, expected: str) -> None:
    assert phonemes("hi-IN", text) == expected


@pytest.mark.parametrize(
    "file", sorted(Path(hindi.__file__).parent.glob("*.py")), ids=lambda file: file.stem
)
def test_tables_are_in_the_composed_form_that_cleaning_makes(file: Path) -> None:
    assert unicodedata.is_normalized("NFC", file.read_text(encoding="utf-8"))
