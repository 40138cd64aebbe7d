"""Words that codes and versions follow in French, and telephone numbers of France."""

from kokoro_server.verbalizing.french.numbers import SPELLER
from kokoro_server.verbalizing.semiotic.language import CodeTable
from kokoro_server.verbalizing.semiotic.telephone import TelephoneTable
from kokoro_server.verbalizing.semiotic.version import PRODUCTS, VersionTable

CODES = CodeTable(
    cues=(
        "pin", "code", "code pin", "code postal", "cp", "mot de passe", "digicode", "carte",
        "passeport", "dossier", "commande", "compte", "siret", "siren", "référence", "réf",
        "numéro de série", "numéro de carte", "numéro de compte", "numéro de dossier", "poste",
        "matricule", "cvv", "isbn", "issn", "ean", "cvc", "cryptogramme",
        "vol", "composez", "sécurité sociale",
    ),
    between=("est", "est le", "numéro", "n°", "le", "d'accès", "secret"),
)  # fmt: skip
VERSION = VersionTable(point="point", version="version", cues="version|" + PRODUCTS)
_SIZES = {1: (1,), 2: (2,), 3: (3,), 4: (2, 2), 8: (2, 2, 2, 2), 9: (1, 2, 2, 2, 2), 10: (2,) * 5}
"""How digits that stand together are said: in twos, as the French say telephone numbers."""


def _group(digits: str) -> str:
    sizes, words, start = _SIZES.get(len(digits)), [], 0
    if sizes is None:
        return SPELLER.digits(digits)
    for size in sizes:
        words.append(SPELLER.whole(digits[start : start + size]))
        start += size
    return " ".join(words)


TELEPHONE = TelephoneTable(
    shapes=(
        r"\(?0[1-9]\)?(?:[ .-]?\d{2}){4}",
        r"0 ?8\d{2}(?:[ .]\d{3}){2}",
        r"3\d [1-9]\d(?! ?\d)(?= ?(?:$|[.,;)]))",
        r"\d{4} \d{4} \d{4} \d{4}",
        r"[12] \d{2} \d{2} \d{2} \d{3} \d{3}(?: \d{2})?",
        r"\d{3} \d{3}-\d{4}",
        r"\(?\d{3}\)?[ -]\d{3}-\d{4}",
    ),
    plus="plus",
    extension="poste",
    extensions=r"poste|ext\.?",
    country=SPELLER.whole,
    group=_group,
)
