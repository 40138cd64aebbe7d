"""The signs of French."""

from kokoro_server.verbalizing import mathematics

SIGNS = {
    "%": "pour cent", "‰": "pour mille", "&": "et", "@": "arobase", "+": "plus", "=": "égale",
    "<": "inférieur à", ">": "supérieur à", "±": "plus ou moins", "×": "fois",
    "÷": "divisé par", "°": "degrés", "℃": "degrés Celsius", "℉": "degrés Fahrenheit",
    "½": "un demi", "¼": "un quart", "¾": "trois quarts", "²": "au carré", "³": "au cube",
    "$": "dollar", "€": "euro", "£": "livre", "¥": "yen", "₹": "roupie", "#": "numéro",
    "≤": "inférieur ou égal à", "≥": "supérieur ou égal à", "≠": "différent de",
    "≈": "environ", "√": "racine carrée de", "∞": "infini", "§": "paragraphe",
    "→": "flèche", "¢": "centime", "₽": "rouble", "₩": "won", "₺": "livre", "₴": "hryvnia",
    "₪": "shekel", "₫": "dong", "₱": "peso", "₡": "colón", "₧": "peseta", "₦": "naira",
    "₿": "bitcoin",
    "¶": "paragraphe", **mathematics.FRENCH,
}  # fmt: skip
BESIDE_NUMBERS = {"≈": "environ égal à"}
PHRASES = {
    "50/50": "cinquante cinquante",
    "24/7": "vingt-quatre heures sur vingt-quatre, sept jours sur sept",
    "et/ou": "et ou", "2nd": "second", "2nde": "seconde", "2d": "second", "2de": "seconde",
    "et suiv.": "et suivantes", "par ex.": "par exemple", "p/v": "poids par volume",
    "op. cit.": "opus citatum",
    "20s": "twenties", "30s": "thirties", "50s": "fifties", "60s": "sixties", "70s": "seventies",
    "80s": "eighties", "90s": "nineties",
    "av. j.-c.": "avant Jésus-Christ", "apr. j.-c.": "après Jésus-Christ",
    "ap. j.-c.": "après Jésus-Christ", "av. jc": "avant Jésus-Christ",
    "c.-à-d.": "c'est-à-dire", "p.-s.": "post-scriptum", "j.-c.": "Jésus-Christ",
    "c. à c.": "cuillère à café", "c. à s.": "cuillère à soupe", "c.à.c.": "cuillère à café",
    "c.à.s.": "cuillère à soupe", "càc": "cuillère à café", "càs": "cuillère à soupe",
    "mi-temps": "mi-temps", "c/o": "chez",
}  # fmt: skip
LONE_UNITS = {
    "km/h": "kilomètres à l'heure",
    "km": "kilomètres",
    "kg": "kilogrammes",
    "cm": "centimètres",
    "m²": "mètres carrés",
    "km²": "kilomètres carrés",
}
"""Units without a number."""
