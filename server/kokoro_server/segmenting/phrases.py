"""Words that begin a phrase. A long sentence without commas may be cut before them."""

import regex

from kokoro_server.verbalizing.words import any_of

_LATIN = """
and but or nor because which that who whom whose when where while if unless until though although
whether than since before after during through without within between among against toward towards
into from with about above below beneath behind beyond under over across along around near upon
y pero sino porque que quien cuando donde mientras aunque si como con desde hasta sin sobre entre
hacia contra durante según para por
et mais ou donc car parce puisque quand lorsque où qui dont comme avec depuis sans sur entre vers
contre pendant pour par chez dans
e ma però perché quando dove mentre anche se che cui con fra tra su verso contro durante per dopo
mas porque quando onde enquanto embora se como com até sem sobre entre durante
"""
_HINDI = "और या लेकिन मगर पर कि क्योंकि जब तब अगर तो जो जहाँ इसलिए ताकि"
_MANDARIN = """
但是 因为 所以 如果 而且 或者 并且 以及 然后 虽然
不过 于是 因此 由于 为了 关于 对于 根据 通过 从而 而 但
"""

_WORDS = any_of(f"{_LATIN} {_HINDI}".split())
_HAN = any_of(_MANDARIN.split())
PHRASE_START = regex.compile(
    rf"(?<=\s){_WORDS}(?=\s)|(?<=\p{{Han}}){_HAN}(?=\p{{Han}})", regex.IGNORECASE
)
"""A conjunction, a relative pronoun or a preposition between two words. Words that belong closely
to the word before them ("of", "de", "di") are left out."""
