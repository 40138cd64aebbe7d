"""Imports packages without those parts that they never use here but always import."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

_LOCK = threading.RLock()
"""Held while modules are hidden, so that one thread does not show them to another one's import."""


class _StandIn(ModuleType):
    """A module that has every name; none of them does anything."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Nothing


class _Nothing:
    """Takes the place of a class or a function that is only imported."""

    @staticmethod
    def set_library(_: str) -> None:
        """Do nothing; misaki calls it where it is imported."""

    @staticmethod
    def set_data_path(_: str) -> None:
        """As `set_library`."""


@contextmanager
def without_torch() -> Iterator[None]:
    """Let `import torch` fail inside the block, unless torch has been imported already.

    spaCy imports torch wherever it is installed. That takes seconds and more than a hundred
    megabytes, for arrays that the pipeline of English never makes.
    """
    with _instead_of({"torch": None}):
        yield


@contextmanager
def hollow(*modules: str) -> Iterator[None]:
    """Import empty stand-ins for `modules` inside the block, unless they are imported already.

    For what a package imports at its top, but which nothing here calls. Name parents first.
    """
    with _instead_of({name: _StandIn(name) for name in modules}):
        yield


@contextmanager
def _instead_of(replacements: dict[str, ModuleType | None]) -> Iterator[None]:
    with _LOCK:
        put = {name: new for name, new in replacements.items() if name not in sys.modules}
        sys.modules.update(put)  # type: ignore[arg-type]  # None is Python's way to hide a module
        try:
            yield
        finally:
            for name in put:
                del sys.modules[name]
