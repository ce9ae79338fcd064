"""LibreOffice as a person uses it: open a file, save it in another format."""

import shutil
import subprocess
import tempfile
from pathlib import Path

PROGRAM = shutil.which("soffice") or "soffice"
FILTERS = {"docx": "docx:MS Word 2007 XML", "pdf": "pdf", "odt": "odt"}


def convert(content: bytes, suffix: str, target: str) -> bytes:
    """Return the content of a file with this suffix as LibreOffice saves it in the target format."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        source = folder / f"tep{suffix}"
        source.write_bytes(content)
        reader = ["--infilter=HTML (StarWriter)"] if suffix == ".html" else []
        subprocess.run(  # noqa: S603 - a fixed program on a file made here
            [
                PROGRAM, "--headless", f"-env:UserInstallation=file://{tempfile.gettempdir()}/baocong-examples",
                *reader, "--convert-to", FILTERS[target], "--outdir", str(folder), str(source),
            ],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        return (folder / f"tep.{target}").read_bytes()
