"""Words that codes and versions follow in Spanish."""

CUES = (
    "pin", "clave", "contraseña", "código", "código postal", "cp", "c.p.", "c. p.", "dni",
    "tarjeta", "pasaporte", "teléfono", "tel", "tfno", "móvil", "expediente", "pedido",
    "localizador", "número de cuenta", "cuenta", "extensión", "matrícula", "número de serie",
    "referencia",
)  # fmt: skip
VERSION_CUES = (
    r"versi[oó]n|python|android|ios|windows|ubuntu|java|php|node|chrome|firefox|macos|release|gpt"
)
