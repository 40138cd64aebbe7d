"""The abbreviations of Italian."""

import regex

from kokoro_server.verbalizing.aligned_text import Match
from kokoro_server.verbalizing.italian.calendar import WEEKDAYS
from kokoro_server.verbalizing.italian.numbers import SPELLER
from kokoro_server.verbalizing.semiotic.abbreviation import Where
from kokoro_server.verbalizing.semiotic.patterns import (
    Patterns,
    chat_words,
    decades,
    degree_marks,
    millions,
    weekdays,
)

_ANYWHERE = {
    "ecc.": "eccetera", "etc.": "eccetera", "incl.": "incluso", "escl.": "escluso",
    "avv.": "avvocato", "sigg.": "signori",
    "max.": "massimo", "approx.": "approssimativamente", "p. es.": "per esempio",
    "S. p. A.": "S P A", "S. r. l.": "S R L", "s. n. c.": "S N C",
    "s. l. m.": "sul livello del mare",
    "e. g.": "ad esempio", "i. e.": "cioè", "N. B.": "nota bene",
    "P. S.": "post scriptum", "u. s.": "ultimo scorso",
    "a. C.": "avanti Cristo", "d. C.": "dopo Cristo", "c. m.": "corrente mese",
    "c. a.": "corrente anno", "U. S. A.": "USA", "cap.": "capitolo",
    "dott.": "dottore", "ing.": "ingegnere", "arch.": "architetto", "geom.": "geometra",
    "rag.": "ragioniere", "prof.": "professore", "sig.": "signore", "dr.": "dottore",
}  # fmt: skip
_BEFORE_WORD = {
    "sig.": "signor", "sigg.": "signori", "dott.": "dottor", "dr.": "dottor", "prof.": "professor",
    "ing.": "ingegner", "arch.": "architetto", "geom.": "geometra", "rag.": "ragionier",
    "avv.": "avvocato", "on.": "onorevole", "sen.": "senatore", "mons.": "monsignor",
    "egr.": "egregio", "spett.": "spettabile", "gent.": "gentile", "ill.": "illustre",
    "fam.": "famiglia", "es.": "per esempio", "cfr.": "confronta", "vs.": "contro", "v.": "vedi",
    "tel.": "telefono", "cell.": "cellulare", "rif.": "riferimento", "all.": "allegato",
    "ca.": "circa", "c/o": "presso", "min.": "minimo", "loc.": "località", "eq.": "equazione",
    "prob.": "probabilità", "scad.": "scadenza", "lett.": "lettera", "direz.": "direzione",
    "uff.": "ufficio", "osp.": "ospedale", "fraz.": "frazione",
    "ditta": "ditta", "col.": "colonnello", "cap.": "capitano",
    "ten.": "tenente", "com.": "comandante", "staz.": "stazione",
}  # fmt: skip
_BEFORE_NAME = {
    "gen.": "generale", "magg.": "maggiore",
    "Sig": "signor", "Dott": "dottor", "Dr": "dottor", "Prof": "professor",
    "Ss.": "santi", "SS.": "santi", "Mr.": "mister", "V.": "via", "P.": "padre",
    "ed.": "edizione", "Soc.": "società",
}  # fmt: skip
_BEFORE_NUMBER = {
    "c. a.": "circa",
    "n.": "numero", "n°": "numero", "nº": "numero", "nr.": "numero", "num.": "numero",
    "nn.": "numeri", "pag.": "pagina", "pagg.": "pagine", "pg.": "pagina", "p.": "pagina",
    "pp.": "pagine", "cap.": "capitolo", "capp.": "capitoli", "fig.": "figura",
    "figg.": "figure", "art.": "articolo", "artt.": "articoli", "vol.": "volume",
    "voll.": "volumi", "tab.": "tabella", "sez.": "sezione", "par.": "paragrafo",
    "km": "chilometro", "km.": "chilometro", "int.": "interno", "sec.": "secolo",
    "ca.": "circa", "c.": "comma", "es.": "esercizio", "tel": "telefono", "cell": "cellulare",
    "all.": "allegato", "co.": "comma", "v.": "verso", "civ.": "civico",
    "ed.": "edizione", "secc.": "secoli", "tg.": "taglia", "op.": "opera", "lat.": "latitudine",
    "long.": "longitudine", "ep.": "episodio", "bin.": "binario",
    "carr.": "carrozza", "temp.": "temperatura", "a. a.": "anno accademico",
    "a. s.": "anno scolastico",
}  # fmt: skip
_AFTER_NUMBER = {
    "a. C.": "avanti Cristo", "d. C.": "dopo Cristo", "a. e. v.": "avanti era volgare",
    "e. v.": "era volgare", "ab.": "abitanti", "pers.": "persona|persone", "pz.": "pezzo|pezzi",
    "gg.": "giorni",
    "sec.": "secolo", "ed.": "edizione", "ca.": "circa", "pp.": "pagine", "pag.": "pagine",
    "cucch.": "cucchiaio|cucchiai", "cpr.": "compressa|compresse", "pt.": "punto|punti",
    "trim.": "trimestre|trimestri", "stag.": "stagione|stagioni", "sem.": "semestre|settimane",
    "a. c.": "avanti Cristo", "d. c.": "dopo Cristo",
}  # fmt: skip

ABBREVIATIONS = (
    (_BEFORE_NUMBER, Where.BEFORE_NUMBER),
    (_AFTER_NUMBER, Where.AFTER_NUMBER),
    (_BEFORE_NAME, Where.BEFORE_NAME),
    (_BEFORE_WORD, Where.BEFORE_WORD),
    (_ANYWHERE, Where.ANYWHERE),
)
_CHAT = {"cmq": "comunque", "xché": "perché", "qnd": "quando", "qst": "questo"}
_NO_AMOUNT = r"(?!\d|[.,:]\d| ?[%€$£°]| ?(?:euro|kg|km|[cm]m|m|mln|mila)(?!\w))"


def _century(match: Match) -> str:
    """Return the digits before a year of two: "20" for "08"."""
    return "19" if int(match.string[match.end() : match.end() + 2]) > _LAST_OF_CENTURY else "20"


_LAST_OF_CENTURY = 50

_RANKED = "anniversario|posto|classificato|gol|partita|episodio|capitolo|minuto|giorno"
"""Nouns that an ordinal over a hundred is usual before."""


def _aged(match: Match) -> str:
    """Return the beginning of "trentacinquenne", which loses its last vowel."""
    words = SPELLER.cardinal(int(match["age"]))
    return f"{words[:-1]}e" if words.endswith("é") else words[:-1]


BY_PLACE = Patterns(
    {
        **millions("milioni", "di"),
        **chat_words(_CHAT),
        regex.compile(r"(?<![\w.,])(?P<age>\d{1,3})(?=enn(?:[ei]|al[ei])(?!\w))"): _aged,
        **weekdays(WEEKDAYS, r"(?<=\b(?:dal|al|il|ogni|del|nel) ){}"),
        **decades("gli|anni", "e"),
        **degree_marks(_RANKED),
        regex.compile(r"(?<=\b(?i:do|re|mi|fa|sol|la|si))#(?!\w)"): " diesis",
        **weekdays(WEEKDAYS, r"(?<!\w|\d ){}(?=,? \d)"),
        regex.compile(r"(?<=\d° )p\.(?=[ ,;]|$)"): "piano",
        regex.compile(r"(?<=\b(?:a|lato|mano|corsia|di|piede|occhio) )dx(?!\w)"): "destra",
        regex.compile(r"(?<=\b(?:a|lato|mano|corsia|di|piede|occhio) )sx(?!\w)"): "sinistra",
        regex.compile(r"(?<=\b(?:mil(?:ioni|iardi)|ml[nd]\.?) )ab\."): "di abitanti",
        regex.compile(r"(?<=\b(?:mil(?:ioni|iardi) di|ml[nd]\.? di|mila) )ab\."): "abitanti",
        regex.compile(r"(?<![\w.])L\. ?(?=\d{1,4}/\d{2,4}(?!\d))"): "legge ",
        regex.compile(
            r"(?<=(?<![\d.,])(?:[01]?\d|2[0-4]))\."
            rf"(?=[0-5]\d ?[-—] ?(?:[01]?\d|2[0-4])(?:\.[0-5]\d)?{_NO_AMOUNT})"
        ): ":",
        regex.compile(
            r"(?<=(?<![\d.,])(?:[01]?\d|2[0-4]):[0-5]\d ?[-—] ?(?:[01]?\d|2[0-4]))\."
            rf"(?=[0-5]\d{_NO_AMOUNT})"
        ): ":",
        regex.compile(r"(?<![\w'])'(?=\d{2,3}(?![\w']))"): "",
        regex.compile(r"(?<![\w.])h\.? (?=\d{1,2}[:.,][0-5]\d)"): "ore ",
        regex.compile(r"(?<=(?<![\d.,])1) ?(?i:mln)\.?(?!\w)"): " milione",
        regex.compile(r"(?<=\d) ?(?i:mln)\.?(?!\w)"): " milioni",
        regex.compile(r"(?<=(?<![\d.,])1) ?(?i:mld)\.?(?!\w)"): " miliardo",
        regex.compile(r"(?<=\d) ?(?i:mld)\.?(?!\w)"): " miliardi",
        regex.compile(r"(?<![\w.'])S\. ?(?=[AEIOUÀÈÉÌÒÙ]\p{Ll})"): "sant'",
        regex.compile(
            r"(?<![\w.'])S\.(?= (?!Luca|Nicola|Mattia|Battista)\p{Lu}\p{L}{2,20}(?<=a)(?!\p{L}))"
        ): "santa",
        regex.compile(r"(?<![\w.'])S\.(?= \p{Lu}\p{Ll})"): "san",
        regex.compile(r"(?<=\d,\d{1,2})/(?=\d{1,3}(?!\d))"): " su ",
        regex.compile(r"(?<=\d) ?[lL] ?/ ?(?=100 ?km)"): " litri per ",
        regex.compile(
            r"(?<=\b(?:il|al|del|numero) )1(?:1[2-8]|5(?:15|22|30))(?![\w/%°€]|[.,:]\d| ?[%€°])"
        ): lambda match: SPELLER.digits(match[0]),
        regex.compile(r"(?<=\b(?i:ore) \d{1,2}),(?=[0-5]\d(?![\d,]))"): ":",
        regex.compile(r"(?<=\b(?i:d?a|de)ll)e (?=1[:.][0-5]\d(?!\d))"): "'",
        regex.compile(
            r"(?<![\w.,'/-])1 (?=(?:ora|unità|oncia|isola|opera|auto|automobile|idea|anima|aula|"
            r"amica|arancia|area|app|email|e-mail|estate|ape|azienda|ala|aquila|erba|offerta|"
            r"operazione|occasione|entrata|uscita|università|edizione|eccezione|emozione)(?!\w))"
        ): "un'",
        regex.compile(
            r"(?<=\b(?i:legge|decreto|d\.lgs\.?|D\.M\.|D\.P\.R\.|D\.L\.)[^\d]{0,24}\d{1,4})/(?=\d\d(?!\d))"
        ): lambda match: f" del {_century(match)}",
        regex.compile(
            r"(?<=\b(?i:legge|decreto|d\.lgs\.?|D\.M\.|D\.P\.R\.|D\.L\.|direttiva)[^\d]{0,24}\d{1,4})/(?=\d)"
        ): (" del "),
    }
)
