"""The abbreviations of Portuguese."""

import regex

from kokoro_server.verbalizing.aligned_text import Match
from kokoro_server.verbalizing.portuguese.numbers import SPELLER
from kokoro_server.verbalizing.semiotic.abbreviation import Where
from kokoro_server.verbalizing.semiotic.patterns import (
    Patterns,
    chat_words,
    decades,
    degree_marks,
    millions,
)
from kokoro_server.verbalizing.semiotic.spacing import ends_sentence

_ANYWHERE = {
    "etc.": "etcétera", "incl.": "incluso", "excl.": "excluído",
    "E.U.A.": "Estados Unidos", "EUA": "Estados Unidos", "S. A.": "S A",
    "S/A": "S A", "Ltda.": "limitada", "Ltda": "limitada", "Cia.": "companhia",
    "Jr.": "júnior", "máx.": "máximo", "mín.": "mínimo", "obs.": "observação",
    "aprox.": "aproximadamente", "depto.": "departamento", "dept.": "departamento",
    "s/n": "sem número", "s/n.º": "sem número", "i. e.": "isto é", "p. ex.": "por exemplo",
    "e. g.": "por exemplo",
    "q. e. d.": "quod erat demonstrandum", "adm.": "administração", "bras.": "brasileiro",
    "alt.": "altitude",
    "qtd.": "quantidade", "qtde.": "quantidade", "V. Exa.": "vossa excelência",
    "a. C.": "antes de Cristo", "d. C.": "depois de Cristo", "S. Exa.": "sua excelência",
    "V. Sa.": "vossa senhoria", "P. S.": "pós-escrito", "n. b.": "nota bene",
}  # fmt: skip
_BEFORE_WORD = {
    "av.": "avenida", "pça.": "praça", "pç.": "praça", "rod.": "rodovia",
    "trav.": "travessa", "tv.": "travessa", "estr.": "estrada", "vs.": "versus",
    "ex.": "por exemplo", "ref.": "referência", "cf.": "conforme", "c/": "com", "s/": "sem",
    "p/": "para", "a/c": "aos cuidados de", "ed.": "edição", "tel.": "telefone",
    "cel.": "celular", "end.": "endereço", "resp.": "responsável", "cód.": "código",
    "jd.": "jardim", "eq.": "equação", "val.": "validade", "hosp.": "hospital",
    "proc.": "processo", "n°": "número", "nº": "número", "cond.": "condomínio", "bl.": "bloco",
}  # fmt: skip
_BEFORE_NAME = {
    "Sr": "senhor", "Sra": "senhora", "Dr": "doutor", "Dra": "doutora", "Prof": "professor",
    "R.": "rua", "Sto.": "santo", "Sta.": "santa", "S.": "são", "N. Sra.": "Nossa Senhora",
    "N. S.": "Nosso Senhor",
    "Exmo.": "excelentíssimo", "Exma.": "excelentíssima", "Ilmo.": "ilustríssimo",
    "Ilma.": "ilustríssima", "Pe.": "padre", "Fr.": "frei", "Mons.": "monsenhor", "Gen.": "general",
    "Gal.": "general", "Cel.": "coronel", "Cap.": "capitão", "Ten.": "tenente", "Maj.": "major",
    "Sgt.": "sargento", "Cb.": "cabo", "Alm.": "almirante", "Dep.": "deputado", "Sen.": "senador",
    "Gov.": "governador", "Pres.": "presidente", "Min.": "ministro", "Des.": "desembargador",
    "Me.": "mestre", "Ir.": "irmã", "Vl.": "vila", "Pq.": "parque", "Ed.": "edifício",
}  # fmt: skip
_TITLES = {
    "sr.": "senhor", "sra.": "senhora", "srta.": "senhorita", "srs.": "senhores",
    "sras.": "senhoras", "dr.": "doutor", "dra.": "doutora", "drs.": "doutores",
    "prof.": "professor", "profa.": "professora", "prof.ª": "professora", "eng.": "engenheiro",
    "enga.": "engenheira", "arq.": "arquiteto", "adv.": "advogado", "adva.": "advogada",
    "sr.ª": "senhora", "dr.ª": "doutora", "eng.º": "engenheiro",
}  # fmt: skip
_BEFORE_NUMBER = {
    "n.º": "número", "nº": "número", "n°": "número", "no.": "número", "núm.": "número",
    "num.": "número", "n.": "número", "km": "quilômetro", "nos.": "números", "pág.": "página",
    "págs.": "páginas",
    "pg.": "página", "p.": "página", "pp.": "páginas", "art.": "artigo", "arts.": "artigos",
    "cap.": "capítulo", "caps.": "capítulos", "fig.": "figura", "figs.": "figuras",
    "vol.": "volume", "vols.": "volumes", "km.": "quilômetro", "séc.": "século",
    "sécs.": "séculos", "apto.": "apartamento", "apt.": "apartamento", "ap.": "apartamento",
    "inc.": "inciso", "tab.": "tabela", "ex.": "exemplo", "qd.": "quadra", "lt.": "lote",
    "c.": "cerca de", "ca.": "cerca de", "R.": "ramal", "tel": "telefone", "cel": "celular",
    "temp.": "temperatura", "tam.": "tamanho", "op.": "opus", "lat.": "latitude",
    "long.": "longitude", "ep.": "episódio", "sl.": "sala", "cj.": "conjunto",
    "proc.": "processo", "par.": "parágrafo",
}  # fmt: skip
_AFTER_NUMBER = {
    "a. C.": "antes de Cristo", "d. C.": "depois de Cristo", "a. e. c.": "antes da era comum",
    "e. c.": "era comum", "unid.": "unidade|unidades",
    "un.": "unidade|unidades", "hab.": "habitante|habitantes", "colh.": "colher|colheres",
    "comp.": "comprimido|comprimidos", "pts.": "ponto|pontos",
    "temp.": "temporada|temporadas", "cts.": "centavo|centavos",
    "ed.": "edição",
    "and.": "andar",
}  # fmt: skip

ABBREVIATIONS = (
    (_ANYWHERE, Where.ANYWHERE),
    (_BEFORE_NUMBER, Where.BEFORE_NUMBER),
    (_BEFORE_NAME, Where.BEFORE_NAME),
    (_BEFORE_WORD, Where.BEFORE_WORD),
    (_TITLES, Where.BEFORE_WORD),
    (_TITLES, Where.ANYWHERE),
    (_AFTER_NUMBER, Where.AFTER_NUMBER),
)
_CHAT = {
    "blz": "beleza", "vc": "você", "vcs": "vocês", "tb": "também", "tbm": "também",
    "bjs": "beijos", "hj": "hoje", "pq": "porque", "obg": "obrigado", "msg": "mensagem",
}  # fmt: skip


def _yearly(match: Match) -> str:
    stop = "." if match[0].endswith(".") and ends_sentence(match.string, match.end()) else ""
    return f"{'ao ano' if match['rate'] == 'a' else 'ao mês'}{stop}"


_SET = r"(?:[67]/[0-7]|[0-7]/[67])"
_SETS = rf"(?<![\d/.,]){_SET}(?:(?:,| e|, e) {_SET}){{1,4}}(?![\d/])"
"""The sets of a tennis match: "6/4, 3/6 e 7/5"."""
_RANKED = "aniversário|lugar|colocado|jogo|jogador|partida|episódio|capítulo"
"""Nouns that an ordinal over a hundred is usual before."""
BY_PLACE = Patterns(
    {
        **millions("milhões", "de"),
        regex.compile(r"(?<=\d[ºo°] )tri\.?(?!\w)"): "trimestre",
        regex.compile(r"(?<=\d[ºo°] )sem\.(?=[ ,;)]|$)"): "semestre",
        regex.compile(r"(?<=\bà )dir\.(?= )"): "direita",
        regex.compile(r"(?<=\bà )esq\.(?= )"): "esquerda",
        regex.compile(r"(?<!\w)[Aa]l\.(?= (?:d[aeo]s? )?\p{Lu})"): "alameda",
        regex.compile(r"(?<!\w)al\.(?= ?[a-z]\))"): "alínea",
        regex.compile(r"(?<!\w)n\.?ºs(?= ?\d)"): "números",
        **chat_words(_CHAT),
        **decades("os|nos|dos|anos", "e"),
        **degree_marks(_RANKED),
        regex.compile(r"(?<=\b(?i:dó|ré|mi|fá|sol|lá|si))#(?!\w)"): " sustenido",
        regex.compile(r"(?<=% ?)a\.(?P<rate>[am])\.?(?!\w)"): _yearly,
        regex.compile(r"(?<=\bde )(?P<hours>\d{1,2})/(?P=hours)(?= ?h)"): (
            lambda match: f"{match['hours']} em {match['hours']}"
        ),
        regex.compile(
            r"(?<=\b(?i:venceu|vence|ganhou|ganha|perdeu|perde|empatou|empata|bateu|derrotou|goleou|"
            r"placar|vitória|derrota|empate|jogo|ficou|"
            r"terminou|acabou)\b[^\d.;]{0,30}\d{1,2}) ?[xX] ?"
            r"(?=\d{1,2}(?!\d|[.,]\d| ?(?:[cm]?m|metros)(?!\w)))"
        ): " a ",
        regex.compile(r"(?<=\p{Lu}\p{L}{2,20}) [xX] (?=\p{Lu}\p{L}{2})"): " versus ",
        regex.compile(_SETS): lambda match: match[0].replace("/", " a "),
        regex.compile(r"(?<=\d) ?mi(?= hab)"): " milhões de",
        regex.compile(r"(?<=milh(?:ões|ão)(?: de)? |\d mil |\d mi de )hab\."): "habitantes",
        regex.compile(r"(?<![\w.])D\.(?= \p{Lu}\p{L}*a(?!\p{L}))"): "dona",
        regex.compile(r"(?<![\w.])D\.(?= \p{Lu}\p{L})"): "dom",
        regex.compile(r"(?<!\w)(?<!\d )(?i:seg)\.?(?=,? \d)"): "segunda-feira",
        regex.compile(r"(?<!\w)(?i:ter)\.(?=,? \d)"): "terça-feira",
        regex.compile(r"(?<!\w)(?i:qua)\.(?=,? \d)"): "quarta-feira",
        regex.compile(r"(?<!\w)(?i:qui)\.(?=,? \d)"): "quinta-feira",
        regex.compile(r"(?<!\w)(?i:sex)\.(?=,? \d)"): "sexta-feira",
        regex.compile(r"(?<!\w)(?i:sáb)\.?(?=,? \d)"): "sábado",
        regex.compile(r"(?<!\w)(?i:dom)\.(?=,? \d)"): "domingo",
        regex.compile(r"(?<=(?<![\d.,])1(?:,\d{1,3})?) ?mi(?= de )"): " milhão",
        regex.compile(r"(?<=\d) ?mi(?= de )"): " milhões",
        regex.compile(r"(?<=(?<![\d.,])1(?:,\d{1,3})?) ?bi(?= de )"): " bilhão",
        regex.compile(r"(?<=\d) ?bi(?= de )"): " bilhões",
        regex.compile(
            r"(?<=\b(?:o|ao|ou|pelo|para|número) )1(?:8[018]|9[0-37-9])(?![\w/%°€]|[.,:]\d| ?[%€°])"
        ): lambda match: SPELLER.digits(match[0]),
        regex.compile(r"(?<=\p{Lu}\p{L}{2,20} \d{1,2}) ?[xX] ?(?=\d{1,2} \p{Lu})"): " a ",
        regex.compile(r"(?<=\d,\d{1,2})/(?=\d{1,3}(?!\d))"): " de ",
        regex.compile(r"(?<=\p{Lu})/(?=\d)"): " barra ",
        regex.compile(r"(?<=\d) ?[lL] ?/ ?(?=100 ?km)"): " litros por ",
        regex.compile(r"(?<=\d[ºª])s(?!\w)"): "",
        regex.compile(
            r"(?<=(?i:lei|decreto|portaria|resolução|processo|edital|medida provisória)"
            r"(?: \p{L}{1,12}\.?º?){0,2} [\d.]{1,9})/(?=\d)"
        ): " barra ",
    }
)
