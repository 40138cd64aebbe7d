"""Words that codes and versions follow in Portuguese, and telephone numbers of Brazil."""

from kokoro_server.verbalizing.portuguese.numbers import SPELLER
from kokoro_server.verbalizing.semiotic.language import CodeTable
from kokoro_server.verbalizing.semiotic.telephone import TelephoneTable
from kokoro_server.verbalizing.semiotic.version import PRODUCTS, VersionTable

CODES = CodeTable(
    cues=(
        "pin", "senha", "código", "código postal", "código de segurança", "cep", "cpf", "cnpj",
        "rg",
        "cartão", "passaporte", "telefone", "tel", "tel.", "celular", "ramal", "protocolo",
        "pedido",
        "matrícula", "conta", "agência", "número da conta", "número do cartão", "placa", "voo",
        "número de série", "rastreio", "ligue", "disque", "discar", "final", "whatsapp", "fax",
        "dígitos", "token", "cvv", "isbn", "issn", "ean", "cvc", "conta corrente",
    ),
    between=("é", "é o", "número", "nº", "para", "para o", "pro", "no", "de acesso"),
)  # fmt: skip
VERSION = VersionTable(point="ponto", version="versão", cues=r"vers[ãa]o|" + PRODUCTS)
_DDD = r"(?:\(0?\d{2}\) ?|0?\d{2}[ -])"
TELEPHONE = TelephoneTable(
    shapes=(
        rf"{_DDD}(?:9[ .]?)?\d{{4}}[- .]?\d{{4}}",
        r"9[ .]?\d{4}-\d{4}",
        r"\d{4}-\d{4}",
        r"0[3589]00[ -]?\d{3}[ -]?\d{4}",
        r"\d{5}-\d{3}",
        r"\d{2}\.\d{3}-\d{3}",
        r"\d{3}\.\d{3}\.\d{3}-\d{2}",
        r"\d{2}\.\d{3}\.\d{3}/\d{4}-\d{2}",
        r"\d{1,2}\.\d{3}\.\d{3}-[\dX]",
        r"\d{7}-\d{2}\.\d{4}\.\d\.\d{2}\.\d{4}",
        r"\d{4} \d{4} \d{4} \d{4}",
    ),
    plus="mais",
    extension="ramal",
    extensions=r"ramal|r\.",
    country=lambda digits: SPELLER.whole(digits) if len(digits) == 2 else SPELLER.digits(digits),
    group=lambda digits: "zero oitocentos" if digits == "0800" else SPELLER.digits(digits),
)
