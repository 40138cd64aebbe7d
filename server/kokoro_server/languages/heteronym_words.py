# ruff: noqa: RUF001  # phonetic letters are the data here
"""Cues for heteronyms: the neighbouring words that select each reading.

The first cue that matches decides; where none matches, misaki decides by its own tag. A sense is a
tag of the Penn Treebank, or phonemes: "/American" or "/American/British".
"""

from collections.abc import Mapping, Sequence

_HELPERS = (
    "to will would can could should may might must shall 'll n't not do does did let please i"
    " you we they cannot"
    " ca wo"
)
_OBJECTS = "me him us them her you people someone anyone everyone soldiers feelings"
_DETERMINERS = "the a an this that these those my your his her its our their some any no every each"

_LEAD = "/lˈɛd"
_DROP, _RIP = "NN", "VB"
_METALS = (
    "metal zinc copper tin iron gold silver toxic poison poisonous pencils melted molten"
    " contains contain mercury"
    " cadmium arsenic heavy pipes pipe paint made glass soldered plumbing bullets roof kilograms"
    " pounds tons"
    " sheet sheets lump traces"
)
_BASS_FISH = (
    "fish fishing caught catch lake sea striped largemouth smallmouth river grilled pond fillet"
    " anglers angler"
    " trout hook hooked huge rod reel water pounds swim swam fried dinner menu chef salmon cod"
    " boat bait lemon"
)
_BOW_KNOT = (
    "arrow arrows violin cello ribbon tie hair gift tied archer archery string strings hunting"
    " cross rosin"
    " compound target wrapping weapon shot shoot legged red pink blue wooden quiver fiddle"
    " shoelaces wrapped"
    " pretty dress silk"
)
_BOW_BEND = (
    "took take takes taking audience curtain stage applause deep gave gives final polite"
    " respectful ship boat"
    " stern vessel hull prow deck captain sailor waves queen king actors actor ovation"
)
_TEAR_RIP = (
    "muscle ligament meniscus rotator cuff fabric jeans jacket cloth tendon hole wear paper net"
    " sail shirt sleeve"
    " tent acl dress retina retinal patch sew mend curtain page canvas cartilage tissue coat"
    " pants trousers"
    " ligaments wallpaper seam skirt"
)
_TEAR_DROP = (
    "eye eyes cheek cheeks cry cried crying shed wiped wipe single gas drop duct ducts sad face"
    " jerker rolled"
    " drops stained"
)
_LIVE_SHOW = (
    "music show shows concert concerts performance performances broadcast broadcasts audience"
    " stream streams"
    " streaming coverage event events wire wires ammunition ammo bait animals band tv television"
    " feed recording"
    " recordings chat session sessions update updates version album action round rounds sports"
    " demo link match"
    " bacteria virus vaccine oak lobster lobsters birds fish chickens cattle data interview"
    " report video"
)
_VERB_OR_NOUN = (
    {"sense": "VB", "before": _HELPERS + " who"},
    {"sense": "VB", "tag_before": "NNS", "tags": "NN VB"},
)

HETERONYMS: Mapping[str, Sequence[Mapping[str, str]]] = {
    "read": (),
    "lead": (
        {
            "sense": _LEAD,
            "after": "pipe pipes paint poisoning acid battery batteries bullet"
            " bullets pencil pencils"
            " weight weights glass ore oxide crystal contamination exposure levels free based"
            " lined content solder"
            " sheet sheets apron foil ingot dust shielding shot balloon mine mines smelter",
        },
        {
            "sense": _LEAD,
            "near": "toxic poison poisonous pencil mercury arsenic cadmium metal soldered plumbing",
            "tags": "NN JJ",
        },
        {
            "sense": "/lˈid/lˈiːd",
            "before": "take took takes taking the a his her their in will to would can could"
            " should may might must not n't you we they i",
            "after": "in role to the a us me him them her it by over on"
            " up off from with at for singer actor author time story . , ! ?",
        },
        {"sense": _LEAD, "near": _METALS, "tags": "NN JJ"},
        {
            "sense": _LEAD,
            "before": "of as contains contain containing with",
            "tags": "NN",
            "near": _METALS,
        },
    ),
    "live": (
        {"sense": "VB", "before": _HELPERS + " who that people long", "tags": "VB"},
        {
            "sense": "JJ",
            "before": "go goes going gone went streamed broadcast broadcasting performed performing"
            " playing played sang aired airing shown recorded reporting perform play sing"
            " televised comes coming a the"
            " watch watched stream is are was were",
        },
        {"sense": "JJ", "after": _LIVE_SHOW},
        {
            "sense": "JJ",
            "after": "on at from in",
            "near": "television tv air stage radio youtube cnn bbc broadcast"
            " concert watched scene show twitch facebook instagram internet",
        },
    ),
    "wind": (
        {
            "sense": "NN",
            "before": "the strong no cold high warm north south east west of by"
            " against solar any light"
            " gentle chilly icy fierce second",
        },
        {"sense": "VB", "before": _HELPERS, "tags": "NN VB"},
        {
            "sense": "NN",
            "after": "speed turbine turbines power farm farms chill instrument"
            " instruments direction"
            " energy tunnel blew blows was is",
        },
        {"sense": "VB", "after": "up down through around the"},
    ),
    "tear": (
        {"sense": _DROP, "after": "drop drops gas duct ducts jerker stained"},
        {"sense": _RIP, "tag_before": "NNS NNPS"},
        {"sense": _RIP, "after": "apart up down off out open along through it"},
        {"sense": _RIP, "near": _TEAR_RIP},
        {"sense": _DROP, "near": _TEAR_DROP},
        {"sense": _RIP, "before": _HELPERS},
    ),
    "tears": (
        {"sense": "VB", "after": "apart up down off out open through it"},
        {"sense": "VB", "before": "he she it who that"},
        {
            "sense": "VB",
            "near": "muscle ligament meniscus rotator acl retinal cartilage fabric wear",
        },
    ),
    "bass": (
        {
            "sense": "JJ",
            "after": "guitar guitars line lines drum drums player players clef"
            " note notes solo string"
            " strings singer voice amp speaker",
        },
        {"sense": "NN", "near": _BASS_FISH},
        {"sense": "JJ"},
    ),
    "bow": (
        {"sense": "NN", "after": "tie ties string"},
        {"sense": "NN", "near": _BOW_KNOT},
        {"sense": "VB", "near": _BOW_BEND},
        {"sense": "VB", "before": _HELPERS},
    ),
    "bows": (
        {"sense": "VB", "before": "he she it who"},
        {"sense": "VB", "near": "took take audience applause deep stage"},
    ),
    "wound": (
        {"sense": "VBD", "after": "up down around through into along round back"},
        {
            "sense": "NN",
            "before": "to will would can could may might must n't not could",
            "tags": "NN VB",
        },
        {
            "sense": "NN",
            "before": _DETERMINERS + " flesh bullet gunshot stab open head deep fatal old",
        },
        {"sense": "NN", "after": _OBJECTS, "tag_before": "NNS NNPS PRP"},
        {"sense": "VBD", "before": "he she it i we they", "tags": "NN VB"},
    ),
    "close": (
        {"sense": "NN", "before": "a", "after": ". , ;"},
        {
            "sense": "JJ",
            "before": "stay stays stayed get gets got getting came come comes"
            " too so very how as is was"
            " were are be been being stand stood sit sat pretty really quite fairly more"
            " extremely 'm 're 's feel felt"
            " grew drew hold held keep kept following",
        },
        {"sense": "VB", "before": _HELPERS + " stores shops banks schools markets doors"},
        {
            "sense": "JJ",
            "after": "to friend friends call range game relative relatives"
            " together enough quarters race"
            " second contact proximity attention look watch eye ties election encounter"
            " encounters behind shave combat"
            " family finish vote by beside",
        },
        {"sense": "VB", "after": "the your my his her their our this that it"},
    ),
    "record": (
        {"sense": "VB", "before": _HELPERS},
        {"sense": "NN", "before": _DETERMINERS, "tags": "VB JJ"},
    ),
    "refuse": (
        {"sense": "VB", "before": _HELPERS + " who"},
        {
            "sense": "NN",
            "before": "the of a your our their his her some any this household garden",
            "tags": "NN VB JJ",
        },
        {
            "sense": "NN",
            "after": "truck trucks collection collector collectors bin bins dump heap bags",
        },
    ),
    "content": (
        {
            "sense": "JJ",
            "before": "is are was were be been am 'm 're quite very seemed seem"
            " feel felt looked look"
            " perfectly fully more",
        },
        {
            "sense": "JJ",
            "before": "and",
            "near": "happy warm calm safe quiet healthy looked felt was were",
        },
        {
            "sense": "JJ",
            "after": "to with",
            "tags": "NN JJ VB",
            "near": "is are was were be seemed seems not",
        },
    ),
    "minute": (
        {
            "sense": "JJ",
            "after": "amount amounts detail details crack cracks particle"
            " particles trace traces quantity"
            " quantities difference differences fraction changes organisms creatures traces"
            " dose doses",
        },
        {"sense": "JJ", "before": "is are was were so very extremely", "after": ". , ; and but"},
    ),
    "resume": (
        {
            "sense": "/ɹˈɛzəmˌA/ɹˈɛzjuːmA",
            "before": "your his her my their a the our updated strong whose",
        },
        {
            "sense": "/ɹˈɛzəmˌA/ɹˈɛzjuːmA",
            "before": "and",
            "near": "letter cover attach attached portfolio",
        },
    ),
    "resumes": (
        {"sense": "/ɹˈɛzəmˌAz/ɹˈɛzjuːmAz", "before": "the of our their your read hundred"},
    ),
    "sow": ({"sense": "NN", "near": "pig pigs piglets boar farm farmer's litter farrowing"},),
    "contract": _VERB_OR_NOUN,
    "conflict": _VERB_OR_NOUN,
    "contrast": ({"sense": "VB", "before": _HELPERS},),
    "does": ({"sense": "/dˈOz/dˈQz", "near": "deer bucks buck fawns fawn"},),
    "axes": (
        {
            "sense": "/ˈæksˌiz/ˈaksiːz",
            "near": "x y vertical horizontal graph plot rotation coordinate symmetry",
        },
    ),
    "bowed": ({"sense": "/bˈWd"},),
    "leaded": ({"sense": "/lˈɛdᵻd/lˈɛdɪd"},),
    "unleaded": ({"sense": "/ʌnlˈɛdᵻd/ʌnlˈɛdɪd"},),
}
