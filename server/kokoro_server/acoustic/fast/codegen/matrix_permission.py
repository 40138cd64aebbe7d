"""Asks Linux for the permission to use Intel's matrix registers (AMX).

A process must ask, since the registers enlarge what is saved when threads switch: see
`Documentation/arch/x86/xstate.rst` of the kernel.
"""

from __future__ import annotations

import ctypes

_ARCH_PRCTL = 158
_REQUEST_PERMISSION = 0x1023  # ARCH_REQ_XCOMP_PERM
_MATRIX_REGISTERS = 18  # XFEATURE_XTILE_DATA


def matrix_registers_permitted() -> bool:
    """Ask for the permission; return whether all threads of this process have it now."""
    system_call = ctypes.CDLL(None).syscall
    system_call.restype = ctypes.c_long
    arguments = (_ARCH_PRCTL, _REQUEST_PERMISSION, _MATRIX_REGISTERS)
    return bool(system_call(*(ctypes.c_long(each) for each in arguments)) == 0)
