"""Words that codes and versions follow in Spanish."""

from kokoro_server.verbalizing.semiotic.language import CodeTable
from kokoro_server.verbalizing.semiotic.version import PRODUCTS, VersionTable

_CUES = (
    "pin", "clave", "contraseña", "código", "código postal", "cp", "c.p.", "c. p.", "dni",
    "tarjeta", "pasaporte", "teléfono", "tel", "tfno", "móvil", "expediente", "pedido",
    "localizador", "número de cuenta", "cuenta", "extensión", "matrícula", "número de serie",
    "referencia", "cvv", "isbn", "issn", "ean", "cvc", "iban",
)  # fmt: skip

CODES = CodeTable(_CUES, between=("es", "número", "es el", "al"))
VERSION = VersionTable(
    point="punto",
    version="versión",
    cues=r"versi[oó]n|" + PRODUCTS,
)
