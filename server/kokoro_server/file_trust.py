"""Who else on this machine may write or read a file."""

import logging
import os
import stat
from pathlib import Path

_log = logging.getLogger(__name__)


def writable_by_others(*paths: Path) -> str | None:
    """Say in a sentence which of `paths` others may write to; `None` where nobody else may.

    This user, root, and this process's own group are not others. A path that is missing is
    nobody's. Raises `OSError` where one can't be looked at.
    """
    for path in paths:
        if path.exists() and (who := _other_writer(path.stat())):
            return f"{path} {who}"
    return None


def anyone_may_write(path: Path) -> bool:
    """Say whether every user of this machine may write to the file or folder `path`."""
    return bool(path.stat().st_mode & stat.S_IWOTH)


def warn_if_open(path: Path, option: str) -> None:
    """Warn where others may read or write the file of `option`, which is nobody else's business.

    A group may read it: keys and tokens are often given to a server by way of one.
    """
    try:
        status = path.stat()
    except OSError:
        return  # whoever reads it says so
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
