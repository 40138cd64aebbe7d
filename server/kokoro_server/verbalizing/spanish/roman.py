"""Where Spanish writes Roman numerals."""

from kokoro_server.verbalizing.semiotic.roman import RomanTable
from kokoro_server.verbalizing.semiotic.speller import Agreement
from kokoro_server.verbalizing.words import word_set

_M, _F = Agreement.ALONE, Agreement.FEMININE
_KINGS = (
    "Felipe|Carlos|Juan Carlos|Juan Pablo|Juan|Luis|Alfonso|Fernando|Enrique|Pedro|Jaime|Sancho|"
    "Ramiro|Pío|Benedicto|León|Gregorio|Clemente|Inocencio|Urbano|Pablo|Sixto|Alejandro|Julio|"
    "Adriano|Bonifacio|Francisco|Guillermo|Jorge|Eduardo|Ricardo|Jacobo|Napoleón|Federico|"
    "Leopoldo|Maximiliano|José|Amadeo|Ramsés|Tutmosis|Ptolomeo|Darío|Jerjes|Nicolás|Iván|Alberto|"
    "Balduino|Humberto|Víctor Manuel|Gustavo|Haakon|Óscar|Cristián|Harald|Rodolfo|Otón|Teodosio|"
    "Constantino|García|Ordoño|Bermudo|Abderramán|Mohamed|Hassan|Selim|Solimán|Raniero|Carlomagno"
)
_QUEENS = "Isabel|Catalina|Margarita|Juana|Cleopatra|María|Ana|Cristina|Berenice|Arsínoe"
_FEMININE_NOUNS = word_set(
    "guerra república edición jornada asamblea cumbre conferencia convención bienal feria sesión "
    "legislatura dinastía cruzada internacional olimpiada reunión semana muestra enmienda región "
    "gala copa división legión flota etapa fase"
)
_MASCULINE_NOUNS = word_set(
    "congreso festival concurso encuentro imperio reich certamen premio simposio foro torneo "
    "aniversario milenio concilio maratón trofeo plan ciclo campeonato salón seminario curso "
    "memorial rally gran cuerpo ejército batallón conde duque marqués"
)

ROMAN = RomanTable(
    cardinal=(
        r"siglos?|año|capítulos?|cap\.|tomos?|volumen|vol\.|actos?|escenas?|título|libro|parte|"
        r"fase|tipo|nivel|anexo|apéndice|lección|canto|artículo|sección|unidad|clase|grupo|factor|"
        r"apolo|super bowl"
    ),
    names={**dict.fromkeys(_KINGS.split("|"), _M), **dict.fromkeys(_QUEENS.split("|"), _F)},
    ordinal_up_to=10,
    nouns={
        **dict.fromkeys(_FEMININE_NOUNS, _F),
        **dict.fromkeys(_MASCULINE_NOUNS, Agreement.MASCULINE),
        "apóstol": _M,
    },
    marks={},
    first_marks=frozenset(),
    never=frozenset(("XXX",)),
    to="a",
)
