"""The signs of Portuguese."""

from kokoro_server.verbalizing import mathematics

SIGNS = {
    "%": "por cento", "‰": "por mil", "&": "e", "@": "arroba", "+": "mais", "=": "igual a",
    "<": "menor que", ">": "maior que", "±": "mais ou menos", "×": "vezes", "÷": "dividido por",
    "°": "graus", "℃": "graus Celsius", "℉": "graus Fahrenheit", "½": "meio", "¼": "um quarto",
    "¾": "três quartos", "²": "ao quadrado", "³": "ao cubo", "$": "dólar", "€": "euro",
    "£": "libra", "¥": "iene", "₹": "rupia", "#": "número", "≤": "menor ou igual a",
    "≥": "maior ou igual a", "≠": "diferente de", "≈": "aproximadamente",
    "√": "raiz quadrada de", "∞": "infinito", "§": "parágrafo", "→": "seta", "¢": "centavo",
    "₽": "rublo", "₩": "won", "₺": "lira", "₴": "hryvnia", "₪": "shekel", "₫": "dong",
    "₱": "peso", "₡": "colom", "₧": "peseta", "₦": "naira", "₿": "bitcoin",
    "¶": "parágrafo", **mathematics.PORTUGUESE,
}  # fmt: skip
BESIDE_NUMBERS: dict[str, str] = {"=": "igual a"}
PHRASES = {
    "50/50": "cinquenta cinquenta",
    "24/7": "vinte e quatro horas por dia, sete dias por semana",
    "e/ou": "e ou",
    "c/c": "conta corrente",
    "ag.": "agência",
    "e ss.": "e seguintes",
    "por ex.": "por exemplo",
    "p/v": "peso por volume",
    "op. cit.": "obra citada",
    "e segs.": "e seguintes",
    "3ª feira": "terça-feira",
    "3ª-feira": "terça-feira",
    "3a feira": "terça-feira",
    "3a-feira": "terça-feira",
}
LONE_UNITS = {
    "r$": "reais",
    "km/h": "quilômetros por hora",
    "km": "quilômetros",
    "kg": "quilos",
    "cm": "centímetros",
    "m²": "metros quadrados",
}
"""Units without a number."""
