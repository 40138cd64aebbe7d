"""The abbreviations of French."""

import regex

from kokoro_server.verbalizing.french.calendar import WEEKDAYS
from kokoro_server.verbalizing.semiotic.abbreviation import Where
from kokoro_server.verbalizing.semiotic.patterns import Patterns, chat_words, tomes, weekdays

_ANYWHERE = {
    "etc.": "et cetera", "Mme": "madame", "Mmes": "mesdames", "Mlle": "mademoiselle",
    "Mlles": "mesdemoiselles", "Dr": "docteur", "Drs": "docteurs", "svp": "s'il vous plaît",
    "s. v. p.": "s'il vous plaît", "p. ex.": "par exemple", "e. g.": "par exemple",
    "i. e.": "c'est-à-dire", "N. B.": "nota bene",
    "Cie": "compagnie", "Sté": "société", "env.": "environ", "max.": "maximum",
    "approx.": "approximativement", "qqch.": "quelque chose", "qqn": "quelqu'un",
    "incl.": "inclus", "excl.": "exclu",
    "S. A.": "S A", "rdv": "rendez-vous",
    "att.": "attention", "alt.": "altitude",
    "R. A. S.": "R A S",
}  # fmt: skip
_BEFORE_WORD = {
    "av.": "avenue", "bd": "boulevard", "bd.": "boulevard", "bld": "boulevard",
    "boul.": "boulevard",
    "pl.": "place", "rte": "route", "imp.": "impasse", "fg": "faubourg", "vs": "contre",
    "vs.": "contre", "ex.": "par exemple", "cf.": "confer", "tél.": "téléphone",
    "tel.": "téléphone",
    "réf.": "référence", "appt.": "appartement", "bât.": "bâtiment", "ch.": "chemin",
    "resp.": "respectivement", "n°": "numéro", "éq.": "équation", "hôp.": "hôpital",
    "sce": "service", "s/": "sur", "exp.": "expire", "éd.": "édition", "dép.": "département",
}  # fmt: skip
_BEFORE_NAME = {
    "M.": "monsieur", "MM.": "messieurs", "Pr": "professeur", "Me": "maître", "Mgr": "monseigneur",
    "Vve": "veuve", "R. P.": "révérend père", "Cdt": "commandant", "Cne": "capitaine",
    "Lt": "lieutenant", "Gal": "général", "Col": "colonel", "Mr": "monsieur", "Mr.": "monsieur",
    "Pr.": "professeur", "Dr.": "docteur", "Mme.": "madame", "Mlle.": "mademoiselle",
    "Prof.": "professeur", "Ste.": "sainte", "St.": "saint",
}  # fmt: skip
_BEFORE_NUMBER = {
    "n°": "numéro", "nº": "numéro", "no": "numéro", "no.": "numéro", "num.": "numéro",
    "p.": "page", "pp.": "pages", "pg.": "page", "chap.": "chapitre", "fig.": "figure",
    "figs.": "figures", "vol.": "volume", "art.": "article", "arts.": "articles",
    "al.": "alinéa", "ch.": "chapitre", "éd.": "édition", "km": "kilomètre",
    "tél": "téléphone", "tel": "téléphone", "apt.": "appartement", "apt": "appartement",
    "bât.": "bâtiment", "ex.": "par exemple", "sect.": "section", "vers.": "version",
    "v.": "version",
    "env.": "environ", "ca.": "circa", "min.": "minimum", "tab.": "tableau", "tabl.": "tableau",
    "ann.": "annexe",
    "appt": "appartement", "th.": "thermostat", "voit.": "voiture", "op.": "opus",
    "lat.": "latitude", "long.": "longitude", "temp.": "température",
}  # fmt: skip
_AFTER_NUMBER = {
    "hab.": "habitants", "pers.": "personnes", "ex.": "exemplaires", "éd.": "édition",
    "arr.": "arrondissement", "ét.": "étage", "pts.": "points", "pt.": "points",
    "cp.": "comprimé|comprimés", "gél.": "gélule|gélules", "trim.": "trimestre|trimestres",
}  # fmt: skip

ABBREVIATIONS = (
    (_BEFORE_NUMBER, Where.BEFORE_NUMBER),
    (_ANYWHERE, Where.ANYWHERE),
    (_BEFORE_NAME, Where.BEFORE_NAME),
    (_BEFORE_WORD, Where.BEFORE_WORD),
    (_AFTER_NUMBER, Where.AFTER_NUMBER),
)
_CHAT = {
    "stp": "s'il te plaît", "bcp": "beaucoup", "tjs": "toujours", "pdt": "pendant", "slt": "salut",
    "pcq": "parce que", "dsl": "désolé", "cad": "c'est-à-dire",
}  # fmt: skip
_ONE = r"1(?:,\d|(?: \d{3}){2}|(?! ?\d))"
"""A number that begins with "un"."""
_SIDE = r"\d{1,4}(?:,\d{1,3})?"
BY_PLACE = Patterns(
    {
        regex.compile(r"(?<!\w)ca(?= \d)"): "circa",
        **tomes("tome"),
        **chat_words(_CHAT),
        **{
            regex.compile(rf"(?<![\p{{L}}\p{{M}}\d)²³%/] ?){sign} ?(?={_ONE})"): words
            for sign, words in {">": "plus d'", "<": "moins d'"}.items()
        },
        regex.compile(
            r"(?<=(?<![\w.,])[2-9]) ?[x×] ?(?=(?:50|[1248]00) ?m(?:ètres)?(?!\w| ?[x×]))"
        ): " fois ",
        regex.compile(r"(?<=\d\d)º(?! ?[A-Z]|\w)"): "°",
        regex.compile(r"(?<=\b(?i:do|ré|mi|fa|sol|la|si))#(?!\w)"): " dièse",
        regex.compile(
            r"(?<![\w.])M\.(?= (?:l[ea] \p{L}|et (?:ma(?:dame|demoiselle)|monseigneur)\b))"
        ): "monsieur",
        regex.compile(r"(?<=\b[Ll]es )nos(?= \d)"): "numéros",
        regex.compile(r"(?<=(?:\b[IVXLC]{1,6}|\d)(?:es?|er) )s\.(?= \p{Lu}|$)"): "siècle.",
        regex.compile(r"(?<=(?:\b[IVXLC]{1,6}|\d)(?:es?|er) )s\."): "siècle",
        regex.compile(r"(?<!\w)T°(?= ?[\d:-])"): "température",
        regex.compile(r"(?<=\b[àÀ] )dr\.(?= )"): "droite",
        regex.compile(r"(?<=\b[àÀ] )g\.(?= )"): "gauche",
        regex.compile(r"(?<=\d) ?M(?= d(?:e |') ?\p{L})"): " millions",
        regex.compile(r"(?<=\d) ?M(?= hab)"): " millions d'",
        regex.compile(r"(?<=millions d')[ ']?hab\."): "habitants",
        regex.compile(
            r"(?<=(?<![\d.,])\d{3,5}) ?[xX×] ?(?=\d{3,5}(?![\d.,]))"
            rf"|(?<=(?<![\d.,]){_SIDE}) ?[xX×] ?"
            rf"(?={_SIDE}(?: ?[xX×] ?{_SIDE})? ?(?:[cm]?m|px|pixels)(?!\w))"
        ): " par ",
        regex.compile(r"(?<=\bart(?:icles?|s?\.) (?:[LRDA]\.? ?)?\d{1,4})-(?=\d)"): " tiret ",
        regex.compile(r"(?<!\w)St(?=[- ]\p{Lu})"): "Saint",
        regex.compile(r"(?<!\w)Ste(?=[- ]\p{Lu})"): "Sainte",
        **weekdays(WEEKDAYS, r"(?<!\w){}(?= \d)", r"(?<=\b(?:du|au|le) ){}"),
        regex.compile(r"(?<=\b(?i:loi|décret|ordonnance|arrêté)\b[^\d]{0,8}\d{1,4})-(?=\d)"): " ",
        regex.compile(r"(?<=\d) ?Mds?(?= d'|\.)"): " milliards",
        regex.compile(r"(?<=\d) ?h ?/ ?24(?!\d)"): " heures sur 24",
        regex.compile(r"(?<=\d) ?j(?:ours)? ?/ ?7(?!\d)"): " jours sur 7",
        regex.compile(
            r"(?<=(?<!\d)(?:1?\d|20))/(?=20(?!\d))|(?<=\d,\d{1,2})/(?=\d{1,3}(?!\d))"
        ): " sur ",
        regex.compile(r"(?<=\d) ?[lL] ?/ ?(?=100 ?km)"): " litres aux ",
        regex.compile(r"(?<=[IVX]e)-(?=[IVX]{1,6}e(?!\w))"): " ",
        regex.compile(r"(?<=(?<![\w.,])1)m(?=\d\d(?!\w))"): " mètre ",
        regex.compile(r"(?<=(?<![\w.,])[2-9])m(?=\d\d(?!\w))"): " mètres ",
    }
)
