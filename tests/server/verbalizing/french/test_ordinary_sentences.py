import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    "text",
    [
        "Le soir tombe sur la rivière, et personne n'est pressé.",
        "Elle m'a dit qu'elle viendrait, mais elle n'est pas venue.",
        "Ce matin, je me suis levé tôt pour voir la mer.",
        "Me voici enfin chez moi, dit-il en riant.",
        "Vers midi, le marché se vide peu à peu.",
        "De temps en temps, il appelle sa mère.",
        "Qui va à la chasse perd sa place.",
        "Les enfants jouent dans le jardin de la voisine.",
        "Prenez la première rue à droite, puis tournez à gauche.",
        "Vous avez bien fait de venir, mon ami.",
        "Il n'y a pas de fumée sans feu.",
        "Mets la table, s'il te plaît, nous allons manger.",
        "L'homme que j'ai vu hier est mon oncle.",
        "Où est-ce que tu as mis les clés ?",
        "C'est la vie, dit-elle, et elle ferma la porte.",
        "Dis-moi la vérité, je ne me fâcherai pas.",
        "Un vieux chat dort près de la cheminée.",
        "La mi-temps fut longue et ennuyeuse.",
        "Il a dit oui, puis il a changé d'avis.",
        "Le vent se lève, il faut rentrer les chaises.",
        "On ne sait jamais ce que demain apporte.",
        "Quel beau temps pour une promenade !",
        "J'ai lu ce livre en une nuit.",
        "Ma sœur habite près d'ici, en face de l'école.",
        "Ils sont partis sans nous attendre.",
        "Aucun de mes amis ne parle italien.",
        "Mars est le mois le plus froid ici.",
        "Ah bon ? Tu ne me l'avais pas dit.",
    ],
)
def test_ordinary_sentences_stay_as_they_are(in_words: Say, text: str) -> None:
    assert in_words("fr-FR", text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le train part à 14h30.", "lə tʁˈɛ̃ pˈaʁ a katˈɔʁz ˈœʁ tʁˈɑ̃t."),
        ("21 personnes", "vˈɛ̃t e yn pɛʁsˈɔn"),
        ("2,50 €", "dˈøz øʁˈo sɛ̃kˈɑ̃t"),
        ("M. Blanc", "məsjˈø blˈɑ̃"),
    ],
)
def test_words_for_numbers_have_these_phonemes(phonemes: Say, text: str, expected: str) -> None:
    assert phonemes("fr-FR", text) == expected
