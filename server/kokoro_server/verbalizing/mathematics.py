# ruff: noqa: RUF001  # signs are the data here
"""Signs of mathematics that are read beside numbers, and beside Latin and Greek letters only.

Elsewhere they are parts of faces, such as "(・∀・)".
"""

from collections.abc import Mapping

SIGNS = "∑∏∫∂∇∆∈∉∀∃∪∩⊂⊆∅∝∴∧∨¬∠⊥∥"


def _names(names: str) -> Mapping[str, str]:
    return dict(zip(SIGNS, names.split(" | "), strict=True))


ENGLISH = _names(
    "sum of | product of | integral of | partial | nabla | delta | in | not in | for all"
    " | there exists | union | intersection | subset of | subset of or equal to | empty set"
    " | proportional to | therefore | and | or | not | angle | perpendicular to | parallel to"
)
SPANISH = _names(
    "suma de | producto de | integral de | derivada parcial | nabla | delta | pertenece a"
    " | no pertenece a | para todo | existe | unión | intersección | subconjunto de"
    " | subconjunto o igual a | conjunto vacío | proporcional a | por lo tanto | y | o | no"
    " | ángulo | perpendicular a | paralelo a"
)
FRENCH = _names(
    "somme de | produit de | intégrale de | dérivée partielle | nabla | delta | appartient à"
    " | n'appartient pas à | pour tout | il existe | union | inter | inclus dans"
    " | inclus dans ou égal à | ensemble vide | proportionnel à | donc | et | ou | non | angle"
    " | perpendiculaire à | parallèle à"
)
ITALIAN = _names(
    "somma di | prodotto di | integrale di | derivata parziale | nabla | delta | appartiene a"
    " | non appartiene a | per ogni | esiste | unione | intersezione | sottoinsieme di"
    " | sottoinsieme o uguale a | insieme vuoto | proporzionale a | quindi | e | o | non | angolo"
    " | perpendicolare a | parallelo a"
)
PORTUGUESE = _names(
    "soma de | produto de | integral de | derivada parcial | nabla | delta | pertence a"
    " | não pertence a | para todo | existe | união | interseção | subconjunto de"
    " | subconjunto ou igual a | conjunto vazio | proporcional a | portanto | e | ou | não"
    " | ângulo | perpendicular a | paralelo a"
)
HINDI = _names(
    "योग | गुणनफल | समाकल | आंशिक अवकलज | नाबला | डेल्टा | अवयव है | अवयव नहीं है | सभी के लिए"
    " | अस्तित्व में है | संघ | सर्वनिष्ठ | उपसमुच्चय | उपसमुच्चय या बराबर | रिक्त समुच्चय"
    " | समानुपाती | अतः | और | या | नहीं | कोण | लंबवत | समांतर"
)
JAPANESE = _names(
    "シグマ | 総乗 | インテグラル | ラウンド | ナブラ | デルタ | 属する | 属さない | 任意の"
    " | 存在する | 和集合 | 共通部分 | 含まれる | 含まれるか等しい | 空集合 | 比例 | ゆえに | かつ"
    " | または | でない | 角 | 垂直 | 平行"
)
MANDARIN = _names(
    "求和 | 求积 | 积分 | 偏导 | 梯度 | 德尔塔 | 属于 | 不属于 | 任意 | 存在 | 并 | 交 | 包含于"
    " | 包含于或等于 | 空集 | 正比于 | 所以 | 且 | 或 | 非 | 角 | 垂直于 | 平行于"
)
