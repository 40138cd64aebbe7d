import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    "text",
    [
        "La sera scende piano sul fiume, e nessuno ha fretta.",
        "Mi ha detto che sarebbe venuta, ma non è venuta.",
        "Di mattina presto il mercato è ancora vuoto.",
        "Vi prego di aspettare un momento.",
        "Ci vediamo domani davanti alla scuola.",
        "Chi va piano va sano e va lontano.",
        "Mia nonna faceva il pane ogni domenica.",
        "Il ragazzo ha letto tutto il libro in una notte.",
        "Vuoi un caffè o preferisci un tè?",
        "Che bella giornata per andare al mare!",
        "Non so se accetterà l'invito di Marta.",
        "L'amico di mio fratello abita qui vicino.",
        "Li ho visti ieri mentre andavano a casa.",
        "Apri la finestra, per favore, fa caldo.",
        "Le bambine giocavano nel cortile.",
        "Lascia la macchina in strada e sali a piedi.",
        "Il re morì senza lasciare eredi.",
        "Ho fatto tutto quello che potevo.",
        "Ogni tanto telefona a suo figlio.",
        "Dimmi la verità, non mi arrabbio.",
        "Un vecchio gatto dorme vicino al camino.",
        "Prendi la prima strada a destra.",
        "Sono partiti senza aspettarci, che peccato.",
        "Quando piove, i bambini restano in casa.",
        "Dell'acqua fresca, un po' d'ombra e nient'altro.",
        "Vado dal fornaio; ti serve qualcosa?",
        "Marzo è il mese più freddo, da queste parti.",
        "Ah sì? Non me l'avevi detto.",
    ],
)
def test_ordinary_sentences_stay_as_they_are(in_words: Say, text: str) -> None:
    assert in_words("it-IT", text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("alle 9:00", "ˌalle nˈɔve"),
        ("21 persone", "ventˈuno persˈone"),
        ("2,50 €", "dˈue ˈɛʊro ʧinkwˈanta ʧentˈɛzimɪ"),
        ("il sig. Conti", "il siɲˈor kˈontɪ"),
    ],
)
def test_words_for_numbers_have_these_phonemes(phonemes: Say, text: str, expected: str) -> None:
    assert phonemes("it-IT", text) == expected
