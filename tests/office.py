"""LibreOffice, as those who open the portal's files have it."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

# The first start makes a profile; a machine under load takes its time.
PATIENCE = 300


def converted(files: Sequence[Path], kind: str, folder: Path) -> list[Path]:
    """Open files in LibreOffice and save each in ``folder`` as ``kind`` (``pdf``, ``fods``, ``docx``, ...).

    The profile is the folder's own, so that tests of several processes do not wait for one another.
    Fails where LibreOffice could not open one of them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    profile = (folder / ".profile").resolve().as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--norestore"]
    process = subprocess.run(
        [*command, "--convert-to", kind, "--outdir", str(folder), *map(str, files)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=PATIENCE,
    )
    made = [folder / f"{file.stem}.{kind.split(':')[0]}" for file in files]
    assert [file.name for file in made if not file.is_file()] == [], process.stdout + process.stderr
    return made
