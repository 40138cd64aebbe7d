"""The abbreviations of Spanish."""

import regex

from kokoro_server.verbalizing.aligned_text import Match
from kokoro_server.verbalizing.semiotic.abbreviation import Where
from kokoro_server.verbalizing.semiotic.patterns import (
    Patterns,
    chat_words,
    decades,
    degree_marks,
    millions,
    tomes,
)
from kokoro_server.verbalizing.semiotic.spacing import ends_sentence
from kokoro_server.verbalizing.spanish.calendar import WEEKDAYS
from kokoro_server.verbalizing.words import any_of

_ANYWHERE = {
    "etc.": "etcétera", "EE. UU.": "Estados Unidos", "EE.UU": "Estados Unidos",
    "EEUU": "Estados Unidos", "RR. HH.": "recursos humanos", "FF. AA.": "fuerzas armadas",
    "CC. AA.": "comunidades autónomas", "JJ. OO.": "juegos olímpicos",
    "C. P.": "código postal", "S. A.": "sociedad anónima", "e. g.": "por ejemplo",
    "S. L.": "sociedad limitada", "Cía.": "compañía", "Bco.": "banco",
    "q. e. p. d.": "que en paz descanse",
    "P. D.": "posdata", "c.º b.": "camino bajo", "Uds.": "ustedes", "Ud.": "usted",
    "Vd.": "usted", "Vds.": "ustedes", "dpto.": "departamento", "depto.": "departamento",
    "admón.": "administración", "gral.": "general", "máx.": "máximo", "mín.": "mínimo",
    "aprox.": "aproximadamente", "tfno.": "teléfono", "teléf.": "teléfono", "prov.": "provincia",
    "izq.": "izquierda", "izda.": "izquierda", "dcha.": "derecha",
    "dto.": "descuento", "atte.": "atentamente",
    "incl.": "incluido", "excl.": "excluido",
    "s. f.": "sin fecha", "s/n": "sin número", "s. n. m.": "sobre el nivel del mar",
}  # fmt: skip
_BEFORE_WORD = {
    "avda.": "avenida", "av.": "avenida", "avd.": "avenida", "pza.": "plaza", "plza.": "plaza",
    "pº": "paseo", "ctra.": "carretera",
    "p. ej.": "por ejemplo", "p.ej": "por ejemplo", "vs.": "versus", "esq.": "esquina",
    "esq. ": "esquina", "tel.": "teléfono", "ed.": "edición", "ref.": "referencia",
    "cf.": "confróntese", "i. e.": "es decir", "a/a": "a la atención de",
    "ec.": "ecuación", "prob.": "probabilidad", "cód.": "código", "hosp.": "hospital",
    "esc.": "escalera",
    "expte.": "expediente", "exptes.": "expedientes", "cad.": "caduca", "apdo.": "apartado",
    "ntra.": "nuestra", "ntro.": "nuestro", "urb.": "urbanización", "pol.": "polígono",
}  # fmt: skip
_BEFORE_NAME = {
    "Sr.": "señor", "Sra.": "señora", "Srta.": "señorita", "Sres.": "señores", "Sras.": "señoras",
    "Sr": "señor", "Sra": "señora", "Dr": "doctor", "Dra": "doctora", "D.": "don", "D.ª": "doña",
    "Dña.": "doña", "Fdo.": "firmado", "Sto.": "santo", "Sta.": "santa", "S.": "san",
        "Excmo.": "excelentísimo",
    "Excma.": "excelentísima", "Ilmo.": "ilustrísimo", "Ilma.": "ilustrísima", "Rvdo.": "reverendo",
    "Hno.": "hermano", "Hna.": "hermana", "Mons.": "monseñor", "Gral.": "general",
    "Cap.": "capitán", "Cnel.": "coronel", "Tte.": "teniente", "Sgto.": "sargento",
}  # fmt: skip
_TITLES = {
    "dr.": "doctor", "dra.": "doctora", "sr.": "señor", "sra.": "señora", "srta.": "señorita",
    "prof.": "profesor", "profa.": "profesora", "ing.": "ingeniero", "lic.": "licenciado",
    "arq.": "arquitecto", "pdte.": "presidente", "pdta.": "presidenta", "Dto.": "decreto",
}  # fmt: skip
_BEFORE_NUMBER = {
    "n.º": "número", "nº": "número", "n°": "número", "no.": "número", "núm.": "número",
    "num.": "número", "núms.": "números", "n.": "número", "pág.": "página", "págs.": "páginas",
    "p.": "página", "pp.": "páginas", "art.": "artículo", "arts.": "artículos", "cap.": "capítulo",
    "caps.": "capítulos", "fig.": "figura", "figs.": "figuras", "vol.": "volumen",
    "vols.": "volúmenes",
    "km.": "kilómetro", "km": "kilómetro",
    "tel": "teléfono", "ext.": "extensión", "pta.": "puerta",
    "exp.": "expediente",
    "apdo.": "apartado",
    "C. P.": "código postal", "c.p": "código postal", "secc.": "sección", "párr.": "párrafo",
    "ej.": "ejemplo", "ca.": "circa", "S.": "siglo", "s.": "siglo", "ss.": "siglos",
    "aprox.": "aproximadamente", "temp.": "temperatura", "inc.": "inciso", "ap.": "apartado",
    "p. k.": "punto kilométrico", "L. O.": "ley orgánica",
    "op.": "opus", "min.": "minuto", "lat.": "latitud", "long.": "longitud",
    "cta. cte.": "cuenta corriente", "cta.": "cuenta", "ep.": "episodio",
}  # fmt: skip
_CHAPTER = {"Cap.": "capítulo"}
"""Before a name the same abbreviation is a captain."""
_AFTER_NUMBER = {
    "a. C.": "antes de Cristo", "a. de C.": "antes de Cristo", "d. C.": "después de Cristo",
    "d. de C.": "después de Cristo", "a. c.": "antes de Cristo", "d. c.": "después de Cristo",
    "a. e. c.": "antes de la era común", "e. c.": "era común",
    "ec": "era común", "aec": "antes de la era común", "uds.": "unidades", "ptas.": "pesetas",
    "ud.": "unidad|unidades", "hab.": "habitante|habitantes", "pts.": "punto|puntos",
    "ptos.": "punto|puntos", "cts.": "céntimo|céntimos", "comp.": "comprimido|comprimidos",
    "cda.": "cucharada|cucharadas", "cdas.": "cucharadas", "cdta.": "cucharadita|cucharaditas",
    "cdtas.": "cucharaditas", "trim.": "trimestre|trimestres", "temp.": "temporada|temporadas",
    "sem.": "semestre|semanas",
    "aniv.": "aniversario", "pers.": "persona|personas", "pl.": "planta|plantas",
}  # fmt: skip

ABBREVIATIONS = (
    (_ANYWHERE, Where.ANYWHERE),
    (_BEFORE_WORD, Where.BEFORE_WORD),
    (_CHAPTER, Where.BEFORE_NUMBER),
    (_BEFORE_NAME, Where.BEFORE_NAME),
    (_TITLES, Where.BEFORE_WORD),
    (_TITLES, Where.ANYWHERE),
    (_BEFORE_NUMBER, Where.BEFORE_NUMBER),
    (_AFTER_NUMBER, Where.AFTER_NUMBER),
)

_CHAT = {"xfa": "por favor", "tmb": "también", "xq": "porque", "finde": "fin de semana"}
_DAYS = {
    "L": "lunes", "M": "martes", "X": "miércoles", "J": "jueves", "V": "viernes", "S": "sábado",
    "D": "domingo",
}  # fmt: skip
_HOURS = (
    r"(?=:? (?:de )?\d{1,2}(?:[:.][0-5]\d| ?h| ?[-—] ?\d{1,2}(?:[:.][0-5]\d| ?h)| a \d{1,2} ?h))"
)


def _days(match: Match) -> str:
    last = match["last"]
    return _DAYS[match["first"]] + (f" a {_DAYS[last]}" if last else "")


def _weekday(match: Match) -> str:
    stop = "." if ends_sentence(match.string, match.end()) else ""
    day, before = (
        WEEKDAYS[match["day"].lower()],
        match.string[max(0, match.start() - 4) : match.start()],
    )
    return f"{day}s{stop}" if before == "los " and day.endswith("o") else day + stop


_RANKED = "aniversario|puesto|lugar|clasificado|jugador|partido|episodio|capítulo"
"""Nouns that an ordinal over a hundred is usual before."""
BY_PLACE = Patterns(
    {
        **millions("millones", "de"),
        **tomes("tomo"),
        regex.compile(r"(?<=\b[Ll]a \d{1,2})a(?= [a-zñáéíóú]{3})"): "ª",
        regex.compile(
            rf"(?<![\w-])(?P<first>[LMXJVSD])(?:(?:[-—]| a )(?P<last>[MXJVSD]))?(?![\w-]){_HOURS}"
        ): _days,
        **chat_words(_CHAT),
        **decades("los|años", "y"),
        **degree_marks(_RANKED),
        regex.compile(r"(?<!\w)[cC]/ ?(?=\p{Lu}|(?:de|del|la|las|los|el|san|santa) )"): "calle ",
        regex.compile(rf"(?<!\w|\d )(?i:(?P<day>{any_of(WEEKDAYS)}))\.(?=,? \d)"): _weekday,
        regex.compile(rf"(?<=\b(?:los|el) )(?i:(?P<day>{any_of(WEEKDAYS)}))\."): _weekday,
        regex.compile(
            r"(?<=\b(?:ángulos?|giros?|gira|girar|inclinación|rotación|pendiente)(?: de)? \d{1,3})º"
        ): "°",
        regex.compile(r"(?<=\b(?i:do|re|mi|fa|sol|la|si))#(?!\w)"): " sostenido",
        regex.compile(r"(?<!\w)[cC]/ ?(?=\d{1,2} ?(?:h|horas?|días?)(?!\w))"): "cada ",
        regex.compile(r"(?<=\d) ?M(?: de)?(?= (?:hab|personas|euros|usuarios))"): " millones de",
        regex.compile(r"(?<=mill(?:ones|ón)(?: de)? )hab\."): "habitantes",
        regex.compile(r"(?<=\d) ?l ?/ ?(?=100 ?km)"): " litros a los ",
    }
)
