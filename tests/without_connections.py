"""Run a module in a process that the kernel ends as soon as it connects anywhere.

A name look-up connects to the resolver, so it ends the process too. Children inherit the rule.
Usage: python -m tests.without_connections MODULE ARGUMENTS...
"""

import ctypes
import os
import platform
import struct
import sys

CONNECT = {"x86_64": 42, "aarch64": 203}
"""The number of the system call, by machine."""
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2
"""Numbers of `prctl`."""
_LOAD_WORD, _JUMP_IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
"""Instructions of the packet filter (BPF) that carries the rule."""
_KILL_PROCESS, _ALLOW = 0x80000000, 0x7FFF0000


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def forbid_connections() -> None:
    """Make the kernel end this process with SIGSYS when it calls `connect`."""
    instructions = b"".join(
        struct.pack("HBBI", *instruction)
        for instruction in (
            (_LOAD_WORD, 0, 0, 0),  # the number of the system call
            (_JUMP_IF_EQUAL, 0, 1, CONNECT[platform.machine()]),
            (_RETURN, 0, 0, _KILL_PROCESS),
            (_RETURN, 0, 0, _ALLOW),
        )
    )
    program = _Program(len(instructions) // 8, instructions)
    _control(_NO_NEW_PRIVILEGES, 1)
    _control(_SET_SECCOMP, _FILTER, ctypes.byref(program))


def _control(operation: int, *arguments: object) -> None:
    call = ctypes.CDLL(None, use_errno=True).prctl
    if call(operation, *arguments, *[0] * (4 - len(arguments))):
        raise OSError(ctypes.get_errno(), f"prctl {operation} failed")


if __name__ == "__main__":
    forbid_connections()
    os.execv(sys.executable, [sys.executable, "-m", *sys.argv[1:]])  # noqa: S606 - no shell is meant
