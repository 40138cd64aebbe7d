"""What tells the gender of Portuguese nouns."""

import re

from kokoro_server.verbalizing.semiotic.gender import Genders
from kokoro_server.verbalizing.words import word_set

NO_NOUNS = word_set(
    "a ao aos após as até com como da das de depois desde do dos durante e ela ele eles em "
    "enquanto "
    "entre era essa esse esta este eu foi há hoje já lá mais mas menos na nas nem no nos nós não o "
    "ontem os ou para pela pelo pelos pelas por porque pra quando que se sem ser será seu seus sob "
    "num numa deste desta dele dela desse dessa neste nesta "
    "sobre são também tem um uma vs você antes além apenas contra às à quase"
)
"""Words behind a number that it does not count."""

GENDERS = Genders(
    feminines=word_set(
        "análises árvores atrizes aves bases bilheterias catedrais chaves classes cores cruzes "
        "crises culturas dores doses estantes faces fases febres flores fontes frases frentes "
        "gentes greves hélices hipóteses ilusões irmãs leis lentes luzes manhãs mães maçãs mãos "
        "mentes metrópoles mulheres naves noites nuvens ordens paredes partes peles pontes "
        "portagens "
        "pessoas raízes rãs redes semanas sedes séries sessões sínteses sílabas tardes teses "
        "torres "
        "tribos variáveis vezes vozes xícaras fotos motos libidos mães colheres bactérias"
    ),
    feminine=re.compile(r"(?:as|ções|sões|xões|dades|tudes|[^m]agens|[^m]ugens|uzes|ices)$"),
    masculine=re.compile(
        r"(?:dias|mapas|planetas|cometas|sofás|[gd]ramas|[^a]?emas|omas|aromas|istas|iotas|autas|"
        r"piratas|cratas|corações|ás|gás|camaradas|índices|vértices|apêndices|cálices)$"
    ),
)

SCALE = re.compile(r"mil|[mbtq]u?[aei]?[tr]?i?lh(?:ão|ões)|milhar(?:es)?")
