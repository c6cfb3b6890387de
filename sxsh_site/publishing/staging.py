"""A site is built beside its place and put there in one step, so that a wrong build publishes nothing."""

import ctypes
import os
import shutil
import tempfile
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class Staging:
    """A folder beside ``target`` in which the site is built. Raises OSError where that cannot be made."""

    def __init__(self, target: Path) -> None:
        self.target = target.resolve()
        if self.target.exists() and not self.target.is_dir():
            raise NotADirectoryError(self.target)
        prefix = f".{self.target.name}.staging-"
        self.target.parent.mkdir(parents=True, exist_ok=True)
        _remove_abandoned(self.target.parent, prefix)
        self.folder = Path(tempfile.mkdtemp(prefix=f"{prefix}{os.getpid()}-", dir=self.target.parent))
        self.folder.chmod(0o755)

    def publish(self) -> None:
        """Put the staged site in the target's place. Before and after, the target is a whole site."""
        if self.target.exists():
            exchange(self.folder, self.target)
            self.discard()
        else:
            self.folder.rename(self.target)

    def discard(self) -> None:
        """Remove the staged folder."""
        shutil.rmtree(self.folder, ignore_errors=True)


def exchange(one: Path, other: Path) -> None:
    """Exchange two folders in one step (Linux ``renameat2``); elsewhere in two renames."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is not None:
        names = (os.fsencode(one), os.fsencode(other))
        if renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0:
            return
    aside = one.with_name(f"{one.name}.aside")
    other.rename(aside)
    try:
        one.rename(other)
    except OSError:
        aside.rename(other)
        raise
    aside.rename(one)


def _remove_abandoned(folder: Path, prefix: str) -> None:
    """Remove what builds left that were killed: their process is no longer there."""
    for left in folder.glob(f"{prefix}*"):
        process = left.name.removeprefix(prefix).split("-")[0]
        if process.isdigit() and not _is_running(int(process)):
            shutil.rmtree(left, ignore_errors=True)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
