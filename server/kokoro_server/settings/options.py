"""Helpers to declare options: each shows its default and its environment variable."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def option(name: str, **attributes: Any) -> Callable[[F], F]:
    """Return an option that shows its default and its environment variable."""
    attributes.setdefault("show_default", True)
    return click.option(name, envvar=variable(name), show_envvar=True, **attributes)


def variable(name: str) -> str:
    """Return the environment variable of the option `name`, such as "--listen"."""
    return "KOKORO_SPEECH_" + name.removeprefix("--").replace("-", "_").upper()


def choice(values: type[StrEnum]) -> click.Choice[str]:
    """Return the type of an option that takes one of `values`."""
    return click.Choice([value.value for value in values])


def add(command: F, *options: Callable[[F], F]) -> F:
    """Add `options` to `command`; its help lists them in this order."""
    for each in reversed(options):
        command = each(command)
    return command
