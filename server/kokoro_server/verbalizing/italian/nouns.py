"""What tells the gender of Italian nouns."""

import re

from kokoro_server.verbalizing.semiotic.gender import Genders
from kokoro_server.verbalizing.words import word_set

NO_NOUNS = word_set(
    "a al alla alle ai agli allo anche che chi ci come con contro cui da dal dalla dei del della "
    "delle dello di dopo dove durante e è ed era fa fino fra fu gli ha hai ho i il in invece la le "
    "lei li lo loro lui ma meno mi nel nella nelle noi non o ogni oggi ora per perché più poi "
    "quando "
    "degli dell d l sull nell all dall agli dagli negli sugli sui nei dai coi col "
    "questa questo se senza si sono sopra sotto sta su sul sulla tra tu un una uno va vi voi"
) - {"ora"}
"""Words behind a number that it does not count."""

GENDERS = Genders(
    feminines=word_set(
        "notte parte mano chiave classe carne gente voce croce luce pace legge madre moglie nave "
        "neve morte mente fronte fonte arte estate torre auto foto moto radio fase base tesi crisi "
        "analisi serie specie email app pelle valle stelle canzone lezione ragione stagione "
        "prigione "
        "regione religione opinione unione riunione persona consegna specie superficie moglie "
        "tazze ore once libbre miglia bottiglie fette settimane volte pagine dosi giornate "
        "cucchiaiate ipotesi sintesi vite rete sete siepe febbre nube dose prole vita automobile"
    ),
    feminine=re.compile(r"(?:a|[zsn]ione|tà|tù|trice|udine|ie|aggine)$"),
    masculine=re.compile(
        r"(?:problema|sistema|tema|clima|programma|poeta|ista|[dg]ramma|schema|panorama|diploma|"
        r"cinema|pianeta|papa|euro|gorilla|koala|sosia|cobra|milione|copione|campione|pirata|"
        r"atleta|collega|duca|aroma|sisma|trauma|carisma|enigma|stemma|dilemma|teorema|poema|"
        r"emblema|telegramma|chilogramma)$"
    ),
)
