"""Links an object file into an image: code and constants that run at any address.

The kernels call nothing outside them, so all that is left to link on x86-64 are the distances
between instructions and what they refer to. An image loads without LLVM, whose library would take
55 MB of memory in every server. Formats: the System V ABI, and its supplement for AMD64.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import starmap

_SECTION_TABLE = struct.Struct("<Q")  # at byte 40 of the file
_SECTION_COUNT = struct.Struct("<HHH")  # at byte 58: size of an entry, entries, names
_SECTION = struct.Struct("<IIQQQQIIQQ")
_SYMBOL = struct.Struct("<IBBHQQ")
_RELOCATION = struct.Struct("<QQq")
_DISTANCE = struct.Struct("<i")
_SYMBOLS, _RELOCATIONS, _ZEROS = 2, 4, 8
"""Types of sections."""
_WRITABLE, _LOADED = 1, 2
"""Flags of sections."""
_GLOBAL_FUNCTION = 1 << 4 | 2
_DISTANCES = (2, 4)
"""Types of relocations: R_X86_64_PC32, and R_X86_64_PLT32 of a function in the same file."""


class CannotLink(Exception):
    """The object file has something that this linker doesn't know."""


@dataclass(frozen=True, slots=True)
class Image:
    """Linked code."""

    content: bytes
    """To be loaded at the start of a page."""
    functions: dict[str, int]
    """The offset of each exported function."""


@dataclass(frozen=True, slots=True)
class _Section:
    name: int
    type: int
    flags: int
    address: int
    offset: int
    size: int
    link: int
    info: int
    alignment: int
    entry_size: int


def link(content: bytes) -> Image:
    """Link an object file for x86-64; raises `CannotLink`."""
    try:
        return _link(content)
    except (struct.error, IndexError) as error:
        raise CannotLink(str(error)) from error


def _link(content: bytes) -> Image:
    sections = list(_sections(content))
    places, image = _place(content, sections)
    table = next((section for section in sections if section.type == _SYMBOLS), None)
    if table is None:
        raise CannotLink("no symbols")
    symbols = list(_entries(content, table, _SYMBOL))
    for section in sections:
        if section.type == _RELOCATIONS and section.info in places:
            for offset, info, addend in _entries(content, section, _RELOCATION):
                kind, (_, _, _, owner, value, _) = info & 0xFFFFFFFF, symbols[info >> 32]
                if kind not in _DISTANCES or owner not in places:
                    raise CannotLink(f"relocation {kind} of section {owner}")
                place = places[section.info] + offset
                _DISTANCE.pack_into(image, place, places[owner] + value + addend - place)
    names = content[sections[table.link].offset :]
    functions = {
        names[name : names.index(b"\0", name)].decode(): places[owner] + value
        for name, info, _, owner, value, _ in symbols
        if info == _GLOBAL_FUNCTION and owner in places
    }
    return Image(bytes(image), functions)


def _sections(content: bytes) -> Iterator[_Section]:
    (start,) = _SECTION_TABLE.unpack_from(content, 40)
    _, count, _ = _SECTION_COUNT.unpack_from(content, 58)
    table = content[start : start + count * _SECTION.size]
    return starmap(_Section, _SECTION.iter_unpack(table))


def _place(content: bytes, sections: list[_Section]) -> tuple[dict[int, int], bytearray]:
    """Return the offset of each loaded section in the image, and the image before relocation."""
    places: dict[int, int] = {}
    image = bytearray()
    for index, section in enumerate(sections):
        if not section.flags & _LOADED or not section.size:
            continue
        if section.flags & _WRITABLE or section.type == _ZEROS:
            raise CannotLink("the object file has variables")
        image += bytes(-len(image) % max(section.alignment, 64))
        places[index] = len(image)
        image += content[section.offset : section.offset + section.size]
    return places, image


def _entries(content: bytes, section: _Section, entry: struct.Struct) -> Iterator[tuple[int, ...]]:
    return entry.iter_unpack(content[section.offset : section.offset + section.size])
