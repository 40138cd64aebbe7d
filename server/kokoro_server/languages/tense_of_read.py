"""Distinguishes the present "read" from the past "read"."""

from collections.abc import Sequence

from kokoro_server.verbalizing.words import word_set

_PRESENT, _PAST = "VB", "VBD"

_MODALS = word_set(
    "to will would can could should may might must shall 'll ca wo do does did don't let "
    "please help helps helped make makes made n't cannot never-to"
)
_HAVE = frozenset(["have", "has", "had", "having", "'ve"])
_BE = word_set("is was are were be been being get gets got 's 're 'm am widely well")
_ADVERBS = word_set(
    "not never ever always often usually just already also only even really still actually "
    "probably rarely seldom sometimes once quickly carefully slowly first n't"
)
_PRONOUNS = frozenset(["i", "you", "we", "they", "he", "she", "it", "who"])
_HABITS = word_set(
    "every always often usually never sometimes daily each regularly generally normally "
    "weekly rarely seldom nowadays today mornings evenings nights sundays mondays weekends "
    "whenever"
)
_GONE = word_set(
    "somewhere yesterday ago last earlier once already previously before recently lately "
    "then had was were did finally suddenly"
)
_DETERMINERS = word_set("the a an your his her my our their this that it them about him me us")
_NOUNS = word_set("good great quick long easy must quick short interesting a fun light summer")
_CLAUSE_ENDS = word_set(", . ; : ! ? — and but or because when while if that which")


def tag_of_read(
    tag: str, before: Sequence[str], tags_before: Sequence[str], after: Sequence[str]
) -> str:
    """Return the tag of "read" between words in lower case: "VB" is said "reed", "VBD" "red"."""
    clause, tags = _clause(before, tags_before)
    helper = _helper(clause)
    if helper:
        return helper
    if tag == "VBN" and clause and clause[-1] not in _PRONOUNS:
        return _PAST  # "data read from a file"
    if clause and clause[-1] in _NOUNS and tag.startswith(("NN", "JJ")):
        return _PRESENT
    if not clause:
        return _without_subject(before, tags_before)
    subject = next((word for word in reversed(clause) if word not in _ADVERBS), "")
    subject_tag = tags[-1] if tags else ""
    if subject in ("he", "she", "it") or subject_tag in ("NN", "NNP"):
        return _PAST
    return _by_time(before, after)


def _clause(before: Sequence[str], tags: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Return the words between the last mark or conjunction and "read"."""
    for index in range(len(before) - 1, -1, -1):
        if before[index] in _CLAUSE_ENDS:
            return before[index + 1 :], tags[index + 1 :]
    return before, tags


def _helper(clause: Sequence[str]) -> str | None:
    """Return the tag that an auxiliary verb before "read" requires."""
    for distance, word in enumerate(reversed(clause)):
        if word in _HAVE:
            return _PAST
        if word in _MODALS:
            return _PRESENT
        if word in _BE:
            return _PAST
        if word not in _ADVERBS and word not in _PRONOUNS and distance > 3:  # noqa: PLR2004
            return None
        if word in _PRONOUNS and distance and clause[-1] not in _PRONOUNS | _ADVERBS:
            return None
    return None


def _without_subject(before: Sequence[str], tags_before: Sequence[str]) -> str:
    """Return the tag of a command, or of the verb that "and read" continues."""
    if not before or before[-1] not in ("and", "or", "but", ","):
        return _PRESENT
    verbs = [tag for tag in tags_before if tag.startswith("VB")]
    return _PAST if verbs and verbs[-1] in ("VBD", "VBN") else _PRESENT


def _by_time(before: Sequence[str], after: Sequence[str]) -> str:
    around = {*before, *after}
    if not around.isdisjoint(_GONE - {"before"}):
        return _PAST
    if not around.isdisjoint(_HABITS):
        return _PRESENT
    return _PAST if after and after[0] in _DETERMINERS else _PRESENT
