"""The signs of Spanish."""

from kokoro_server.verbalizing import mathematics

SIGNS = {
    "%": "por ciento", "‰": "por mil", "&": "y", "@": "arroba", "+": "más", "=": "igual a",
    "<": "menor que", ">": "mayor que", "±": "más menos", "×": "por", "÷": "entre", "°": "grados",
    "℃": "grados centígrados", "℉": "grados Fahrenheit", "½": "medio", "¼": "un cuarto",
    "¾": "tres cuartos", "²": "al cuadrado", "³": "al cubo", "$": "dólar", "€": "euro",
    "£": "libra", "¥": "yen", "₹": "rupia", "#": "número", "≤": "menor o igual que",
    "≥": "mayor o igual que", "≠": "distinto de", "≈": "aproximadamente",
    "√": "raíz cuadrada de",
    "∞": "infinito", "§": "sección", "→": "flecha", "¢": "centavo", "₽": "rublo", "₩": "won",
    "₺": "lira", "₴": "grivna", "₪": "séquel", "₫": "dong", "₱": "peso", "₡": "colón",
    "₧": "peseta",
    "₦": "naira", "₿": "bitcóin",
    "¶": "párrafo", **mathematics.SPANISH,
}  # fmt: skip
BESIDE_NUMBERS = {"=": "es igual a", "≈": "aproximadamente igual a"}
PHRASES = {
    "y ss.": "y siguientes",
    "por ej.": "por ejemplo",
    "p/v": "peso por volumen",
    "op. cit.": "obra citada",
    "n.b.": "nota bene",
    "50/50": "cincuenta cincuenta",
    "24/7": "veinticuatro siete",
    "y/o": "y o",
    "c/u": "cada uno",
    "n.º de": "número de",
    "nº de": "número de",
    "ip": "i p",
    "1ero": "primero",
}
LONE_UNITS = {
    "km/h": "kilómetros por hora",
    "km": "kilómetros",
    "kg": "kilogramos",
    "cm": "centímetros",
}
"""Units without a number."""
