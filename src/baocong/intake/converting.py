"""Old Word files (.doc, .rtf, .odt) through LibreOffice, where it is installed: own profile, time limit, no network."""

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

TIME_LIMIT_SECONDS: Final = 90
_WINDOWS: Final = (Path("C:/Program Files/LibreOffice/program/soffice.exe"),)


def find_libreoffice() -> str | None:
    """Return the LibreOffice program of this machine, or None."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((str(one) for one in _WINDOWS if one.is_file()), None)


def convert_to_docx(data: bytes, suffix: str) -> bytes | None:
    """Return the file as .docx, or None where LibreOffice is absent, fails or takes too long.

    Macros never run (headless conversion, a profile of its own that is thrown away).
    """
    program = find_libreoffice()
    if program is None:
        return None
    with tempfile.TemporaryDirectory(prefix="baocong-") as folder:
        here = Path(folder)
        source = here / f"van-ban{suffix if suffix in {'.doc', '.rtf', '.odt'} else '.doc'}"
        source.write_bytes(data)
        command = [
            program,
            "--headless",
            "--norestore",
            f"-env:UserInstallation={(here / 'profile').as_uri()}",
            "--convert-to",
            "docx",
            "--outdir",
            str(here / "out"),
            str(source),
        ]
        try:
            subprocess.run(command, cwd=here, capture_output=True, timeout=TIME_LIMIT_SECONDS, check=True)  # noqa: S603
        except (subprocess.SubprocessError, OSError):
            return None
        result = here / "out" / "van-ban.docx"
        return result.read_bytes() if result.is_file() else None
