"""Names of Greek letters, points of the compass and characters of network addresses."""

from kokoro_server.verbalizing.mandarin.numerals import TELEPHONE_DIGITS

CHARACTERS = TELEPHONE_DIGITS | {"A": "eh", ":": "冒号", "/": "斜杠"}
"""English G2P takes a lone A for the article; "eh" sounds like the letter."""

GREEK = {
    "α": "阿尔法", "β": "贝塔", "γ": "伽马", "δ": "德尔塔", "ε": "艾普西隆", "ζ": "泽塔",
    "η": "伊塔", "θ": "西塔", "ι": "约塔", "κ": "卡帕", "λ": "兰姆达", "μ": "缪", "ν": "纽",
    "ξ": "克西", "ο": "奥密克戎", "π": "派", "ρ": "柔", "σ": "西格玛", "τ": "陶", "υ": "宇普西隆",
    "φ": "斐", "χ": "希", "ψ": "普西", "ω": "欧米伽",
}  # fmt: skip

POINTS = {"N": "北纬", "S": "南纬", "E": "东经", "W": "西经"}
"""Points of the compass in coordinates."""
