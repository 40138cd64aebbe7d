"""Checks whether other users of this machine may write or read a file."""

import logging
import os
import stat
from pathlib import Path

_log = logging.getLogger(__name__)


def writable_by_others(*paths: Path) -> str | None:
    """Return a sentence that names the first of `paths` that others may write to, or `None`.

    This user, root and this process's own group do not count as others. Missing paths are
    skipped. Raises `OSError` if a path can't be examined.
    """
    for path in paths:
        if path.exists() and (who := _other_writer(path.stat())):
            return f"{path} {who}"
    return None


def anyone_may_write(path: Path) -> bool:
    """Return whether every user of this machine may write to the file or folder `path`."""
    return bool(path.stat().st_mode & stat.S_IWOTH)


def warn_if_open(path: Path, option: str) -> None:
    """Warn if others may read or write the secret file that `option` names.

    Its group may read it: keys and tokens are often handed to a server through a group.
    """
    try:
        status = path.stat()
    except OSError:
        return  # the code that reads the file reports this
    if not stat.S_ISREG(status.st_mode):
        return
    if who := _other_writer(status):
        _log.warning("%s: %s %s; run chmod 600 or chown", option, path, who)
    elif status.st_mode & stat.S_IROTH:
        _log.warning("%s: anyone on this machine can read %s; run chmod 600", option, path)


def _other_writer(status: os.stat_result) -> str | None:
    if status.st_uid not in (os.geteuid(), 0):
        return "belongs to another user"
    if status.st_mode & stat.S_IWOTH:
        return "can be written by anyone on this machine"
    if status.st_mode & stat.S_IWGRP and status.st_gid != os.getegid():
        return "can be written by its group"
    return None
