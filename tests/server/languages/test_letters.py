import pytest
from tests.server.pronouncing import phonemes_of

from kokoro_server.languages import Languages


@pytest.mark.parametrize(
    ("text", "phonemes"),
    [
        ("A", "ˈA"),
        ("Which one? A", "wˌɪʧ wˈʌn? ˈA"),
        ("a b c", "ˈA bˈi sˈi"),
        ("vitamin A is", "vˈITəmən ˈA ɪz"),
        ("A cat", "ɐ kˈæt"),
        ("A4 paper", "ˈA fˈɔɹ pˈApəɹ"),
        ("the A40", "ði ˈA fˈɔɹTi"),
        ("in A1 and A2", "ɪn ˈA wˈʌn ænd ˈA tˈu"),
        ("A three twenty", "ˈA θɹˈi twˈɛnti"),
        ("A four door car", "ɐ fˈɔɹ dˈɔɹ kˈɑɹ"),
        ("A forty minute walk", "ɐ fˈɔɹTi mˈɪnət wˈɔk"),
        ("a 4 door car", "ɐ fˈɔɹ dˈɔɹ kˈɑɹ"),
        ("a, b", "ˈA, bˈi"),
        ("Pan Am", "pˈæn ˈæm"),
        ("I am", "ˌI æm"),
        ("the IT team", "ði ˌItˈi tˈim"),
        ("at 7 AM", "æt sˈɛvən ˌAˈɛm"),
        ("IT WAS LATE", "ɪt wʌz lˈAt"),
        ("Shh! Shhhh!", "ʃː! ʃː!"),
        ("Grr. Brrr.", "ɡɹˈɜɹ. bɹˈɜɹ."),
        ("Psst, hmm", "pst, hˈʌm"),
        ("a JSON file", "ɐ ʤˈAsᵊn fˈIl"),
        ("NASA", "nˈæsə"),
        ("the FBI", "ði ˌɛfbˌiˈI"),
        ("the README", "ðə ɹˈidmi"),
        ("Kokoro", "kˈOkəɹO"),
        ("C# and CO2", "sˈi ʃˈɑɹp ænd sˈi ˈO tˈu"),
    ],
)
def test_letters_and_words_are_told_apart(languages: Languages, text: str, phonemes: str) -> None:
    assert phonemes_of(languages, "en-US", text) == phonemes


def test_the_british_have_their_own_sounds(languages: Languages) -> None:
    assert phonemes_of(languages, "en-GB", "Pan Am, brr, Kokoro") == "pˈan ˈam, bɹˈɜː, kˈQkəɹQ"
