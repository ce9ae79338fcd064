"""Old Word files (.doc, .rtf, .odt) through LibreOffice, where it is installed: own profile, limits, no network."""

import re
import shutil
import tempfile
from pathlib import Path
from typing import Final

from baocong.intake.confined import Limits, run_confined

LIMITS: Final = Limits(seconds=90)
RESULT_LIMIT: Final = 200 * 1024 * 1024
_WINDOWS: Final = (Path("C:/Program Files/LibreOffice/program/soffice.exe"),)
_SUFFIXES: Final = ((b"{\\rtf", ".rtf"), (b"PK", ".odt"), (b"\xd0\xcf\x11\xe0", ".doc"))
_STAMP: Final = re.compile(
    b"[\r\x07\x0c]\x00(?:"
    + b"|".join(f"{grade}MẬT".encode("utf-16-le") for grade in ("", "TỐI ", "TUYỆT "))
    + b")[\r\x07\x0c]\x00"
)
# A profile that asks nothing, runs no macro, follows no link and loads nothing that the file only points to.
_PROFILE: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link"><value>2</value></prop></item>
</oor:items>
"""


def find_libreoffice() -> str | None:
    """Return the LibreOffice program of this machine, or None."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((str(one) for one in _WINDOWS if one.is_file()), None)


def is_stamped_doc(data: bytes) -> bool:
    """Return whether an old .doc holds a line that is a stamp of secrecy, so that it is not even converted."""
    return _STAMP.search(data) is not None


def convert_to_docx(data: bytes) -> bytes | None:
    """Return the file as .docx, or None where LibreOffice is absent, fails or takes too long.

    Macros never run and links are never followed; what it wrote is thrown away with its folder.
    """
    program = find_libreoffice()
    if program is None:
        return None
    suffix = next((suffix for magic, suffix in _SUFFIXES if data.startswith(magic)), ".xml")
    with tempfile.TemporaryDirectory(prefix="baocong-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / f"van-ban{suffix}").write_bytes(data)
        profile = folder / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
        command = [
            program,
            "--headless",
            "--norestore",
            "--nolockcheck",
            f"-env:UserInstallation={profile.as_uri()}",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            str(folder / "out"),
            str(folder / f"van-ban{suffix}"),
        ]
        if run_confined(command, folder, LIMITS) is None:
            return None
        result = folder / "out" / "van-ban.docx"
        if not result.is_file() or result.stat().st_size > RESULT_LIMIT:
            return None
        return result.read_bytes()
