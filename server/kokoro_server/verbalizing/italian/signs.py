# signs are the data here
"""The signs of Italian."""

from kokoro_server.verbalizing import mathematics

SIGNS = {
    "%": "per cento", "‰": "per mille", "&": "e", "@": "chiocciola", "+": "più",
    "=": "uguale", "<": "minore di", ">": "maggiore di", "±": "più o meno", "×": "per",
    "÷": "diviso", "°": "gradi", "℃": "gradi Celsius", "℉": "gradi Fahrenheit",
    "½": "mezzo", "¼": "un quarto", "¾": "tre quarti", "²": "al quadrato", "³": "al cubo",
    "$": "dollaro", "€": "euro", "£": "sterlina", "¥": "yen", "₹": "rupia", "#": "numero",
    "≤": "minore o uguale a", "≥": "maggiore o uguale a", "≠": "diverso da",
    "≈": "circa", "√": "radice quadrata di", "∞": "infinito", "§": "paragrafo",
    "→": "freccia", "¢": "centesimo", "₽": "rublo", "₩": "won", "₺": "lira", "₴": "grivnia",
    "₪": "shekel", "₫": "dong", "₱": "peso", "₡": "colón", "₧": "peseta", "₦": "naira",
    "₿": "bitcoin",
    "¶": "paragrafo", **mathematics.ITALIAN,
}  # fmt: skip
BESIDE_NUMBERS = {"≈": "circa uguale a"}
PHRASES = {
    "50/50": "cinquanta cinquanta",
    "24/7": "ventiquattro ore su ventiquattro, sette giorni su sette",
    "p/v": "peso su volume", "per es.": "per esempio", "ad es.": "ad esempio",
    "op. cit.": "opera citata", "n. di": "numero di", "alla c.a.": "alla cortese attenzione",
    "24h/24": "ventiquattro ore su ventiquattro",
    "24 ore su 24": "ventiquattro ore su ventiquattro",
    "7/7": "sette giorni su sette", "e/o": "e o", "e segg.": "e seguenti", "e ss.": "e seguenti",
    "iva incl.": "I V A inclusa", "iva escl.": "I V A esclusa",
    "sig.ra": "signora", "sig.na": "signorina", "sig.re": "signore", "dott.ssa": "dottoressa",
    "dr.ssa": "dottoressa", "prof.ssa": "professoressa", "p.za": "piazza", "p.zza": "piazza",
    "v.le": "viale", "c.so": "corso", "l.go": "largo", "vic.": "vicolo", "f.lli": "fratelli",
    "spett.le": "spettabile", "gent.mo": "gentilissimo", "gent.ma": "gentilissima",
    "egr.": "egregio", "ill.mo": "illustrissimo", "ill.ma": "illustrissima",
    "s.ta": "santa", "s.to": "santo", "avv.ti": "avvocati", "dott.ri": "dottori",
    "p. iva": "partita IVA", "p.iva": "partita IVA", "p.es.": "per esempio",
    "d.lgs.": "decreto legislativo", "d.l.": "decreto legge",
}  # fmt: skip
LONE_UNITS = {
    "km/h": "chilometri orari",
    "km": "chilometri",
    "kg": "chili",
    "cm": "centimetri",
    "mq": "metri quadrati",
    "m²": "metri quadrati",
}
"""Units without a number."""
