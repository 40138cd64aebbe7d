"""Where Portuguese writes Roman numerals, and how it writes ordinals."""

from kokoro_server.verbalizing.semiotic.ordinal import OrdinalTable
from kokoro_server.verbalizing.semiotic.roman import RomanTable
from kokoro_server.verbalizing.semiotic.speller import Agreement
from kokoro_server.verbalizing.words import word_set

_M, _F = Agreement.MASCULINE, Agreement.FEMININE
_KINGS = (
    "Charles|Pedro|João "
    "Paulo|João|Luís|Luiz|Manuel|Afonso|Henrique|Sancho|Dinis|Fernando|Filipe|Felipe|"
    "José|Carlos|Miguel|Sebastião|Duarte|Pio|Bento|Leão|Gregório|Clemente|Inocêncio|Urbano|Paulo|"
    "Sisto|Alexandre|Júlio|Adriano|Bonifácio|Francisco|Guilherme|Jorge|Eduardo|Ricardo|Jaime|"
    "Napoleão|Frederico|Leopoldo|Maximiliano|Ramsés|Ptolomeu|Dario|Xerxes|Nicolau|Ivã|Ivan|Alberto|"
    "Balduíno|Humberto|Vítor "
    "Emanuel|Gustavo|Haroldo|Rodolfo|Oto|Teodósio|Constantino|Solimão|Rainier|"
    "Século|século|Papa|Ato|ato"
)
_QUEENS = "Isabel|Elizabeth|Elisabete|Maria|Catarina|Margarida|Joana|Cleópatra|Cristina|Ana"
_FEMININE_NOUNS = word_set(
    "guerra república edição jornada assembleia cúpula conferência convenção bienal feira sessão "
    "legislatura dinastia cruzada internacional olimpíada reunião semana mostra emenda região copa "
    "divisão legião frota etapa fase maratona"
)
_MASCULINE_NOUNS = word_set(
    "congresso festival concurso encontro império reich certame prêmio simpósio fórum torneio "
    "aniversário milênio concílio plano ciclo campeonato salão seminário curso colóquio exército "
    "batalhão século ato"
)

ROMAN = RomanTable(
    cardinal=(
        r"séculos|ano|capítulos?|cap\.|tomos?|volume|vol\.|atos|cenas?|título|livro|parte|fase|"
        r"tipo|nível|anexo|apêndice|lição|canto|artigo|seção|unidade|classe|grupo|inciso|módulo|"
        r"quadro|tabela|figura|apolo|super bowl"
    ),
    names={**dict.fromkeys(_KINGS.split("|"), _M), **dict.fromkeys(_QUEENS.split("|"), _F)},
    ordinal_up_to=10,
    nouns={**dict.fromkeys(_FEMININE_NOUNS, _F), **dict.fromkeys(_MASCULINE_NOUNS, _M)},
    marks={},
    first_marks=frozenset(),
    never=frozenset(("XXX",)),
    to="a",
)
ORDINALS = OrdinalTable(
    marks={
        **dict.fromkeys((".º", "º", ".o", "o", ".°"), _M),
        **dict.fromkeys((".ª", "ª", ".a", "a"), _F),
    }
)
DEGREE_ORDINALS = OrdinalTable(
    marks={"°": _M},
    followed_by=(
        r" (?!(?:de|do|da|dos|das|e|é|ou|em|na|no|nas|nos|a|à|ao|hoje|ontem|amanhã|com|fora|dentro|"
        r"aqui|lá|também|quase|mais|menos|norte|sul|leste|oeste|celsius|fahrenheit|graus|abaixo|"
        r"acima|mas|para|já)(?!\w))[a-zà-ú]{3,}"
    ),
)
