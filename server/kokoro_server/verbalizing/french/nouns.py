"""What tells the gender of French nouns."""

import re

from kokoro_server.verbalizing.semiotic.gender import Genders
from kokoro_server.verbalizing.words import word_set

NO_NOUNS = word_set(
    "à ainsi alors après au aussi aux avant avec car ce ces cette chez comme contre dans de depuis "
    "des donc dont du elle elles en entre est et eux fois-ci ici il ils je jusque l la là le les "
    "leur lui mais même ne ni nous on ont ou où par pas pendant plus pour puis quand que qui sa "
    "sans se selon ses si sont sous sur sera toujours tous très tu un une vers vous y fut était "
    "moins mois jours ans temps alors d qu j n"
)
"""Words behind a number that it does not count, or that nothing need be told of."""

GENDERS = Genders(
    feminines=word_set(
        "fois heures minutes secondes pages personnes femmes filles places chambres portes tables "
        "tasses cuillères bouteilles boîtes étoiles voix voies nuits équipes tonnes têtes mains "
        "dents villes îles forêts écoles églises mères sœurs soeurs tantes cartes lettres chaises "
        "fenêtres vitres pièces dettes roues chansons leçons maisons raisons saisons façons fleurs "
        "couleurs odeurs valeurs erreurs étapes phases bases lignes langues images pommes poires "
        "carottes oranges fraises tomates amandes gousses tranches feuilles branches plantes "
        "règles "
        "fautes notes salles classes clés clefs cellules plages montagnes vagues zones marches "
        "chaînes photos vidéos radios motos offres demandes ventes primes hausses baisses marques "
        "usines troupes lois taxes peines plaintes attaques bombes armes balles guerres batailles "
        "victoires défaites médailles coupes courses manches épreuves lampes machines touches "
        "tâches cases colonnes listes vaches poules chèvres souris fourmis brebis jambes oreilles "
        "lunes planètes livres-sterling pistes routes ruelles vies chemises robes jupes chaussures "
        "assiettes fourchettes tours-eiffel œuvres oeuvres histoires mémoires crises analyses "
        "hypothèses thèses recettes bougies couches douches cloches poches roches bouches mouches "
        "variables sources ressources bourses forces sortes tonnes onces doses pauses clauses "
        "roses "
        "entreprises sociétés options croix noix paix dindes perles écharpes étagères rivières "
        "lumières manières prières frontières premières dernières bières pierres terres serres "
        "captures rues avenues statues vues tenues revues banques bibliothèques briques barques"
    ),
    feminine=re.compile(
        r"(?:[stx]ions|ées|ies|tés|ures|ances|ences|ettes|elles|esses|euses|trices|illes|eines|"
        r"aines|ades|udes|ises|onnes|ennes|ottes|ières|aisons)$"
    ),
    masculine=re.compile(
        r"(?:musées|lycées|trophées|côtés|étés|comités|traités|pâtés|députés|incendies|génies|"
        r"parapluies|domaines|capitaines|avions|camions|lions|espions|champions|murmures|silences|"
        r"gorilles|stades|grades|malades|camarades|squelettes|cimetières|derrières|arrières|"
        r"modèles|colonnes-vertébrales|poètes)$"
    ),
)

SCALE = re.compile(r"mille|[mbt]r?illi(?:on|ard)s?|milliers?")
