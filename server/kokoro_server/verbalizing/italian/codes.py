"""Words that codes and versions follow in Italian, and telephone numbers of Italy."""

from kokoro_server.verbalizing.italian.numbers import SPELLER
from kokoro_server.verbalizing.semiotic.language import CodeTable
from kokoro_server.verbalizing.semiotic.telephone import TelephoneTable
from kokoro_server.verbalizing.semiotic.version import PRODUCTS, VersionTable

CODES = CodeTable(
    cues=(
        "pin", "codice", "codice pin", "codice postale", "cap", "password", "carta", "passaporto",
        "pratica", "ordine", "conto", "interno", "telefono", "tel", "cell", "cellulare", "fax",
        "partita iva", "p. iva", "p.iva", "matricola", "cvv", "isbn", "issn", "ean", "cvc", "volo",
        "numero di serie", "numero verde",
        "numero di conto", "riferimento", "rif", "protocollo", "chiama", "chiamate", "chiamare",
        "componi", "comporre", "numero",
    ),
    between=("è", "è il", "numero", "n.", "il", "lo", "al"),
)  # fmt: skip
VERSION = VersionTable(point="punto", version="versione", cues="versione|" + PRODUCTS)
TELEPHONE = TelephoneTable(
    shapes=(
        r"0\d{1,3}[ ./-]\d{5,8}",
        r"0\d{1,3}[ .-]\d{2,4}[ .-]\d{2,4}(?:[ .-]\d{2,3})?",
        r"3\d{2}[ ./-]?\d{3}[ .-]?\d{3,4}",
        r"3\d{2}[ ./-]\d{6,7}",
        r"3\d{2}[ .-]\d{2}[ .-]\d{2}[ .-]\d{2,3}",
        r"800[ .-]?\d{3}[ .-]?\d{3}",
        r"(?:199|89[29])[ .-]\d{3}[ .-]\d{3}",
        r"\d{4} \d{4} \d{4} \d{4}",
    ),
    plus="più",
    extension="interno",
    extensions=r"int\.?|interno",
    country=lambda digits: SPELLER.whole(digits) if len(digits) == 2 else SPELLER.digits(digits),
    group=lambda digits: SPELLER.cardinal(800) if digits == "800" else SPELLER.digits(digits),
)
