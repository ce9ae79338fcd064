"""A paper stamped MẬT in a cluster folder is named with what to do; no word of it is written anywhere."""

import io
import zipfile
from pathlib import Path

from tests.cluster.sample_folder import consolidate, make_folder
from tests.reading.extracting.ooxml import paragraph, word_file

MARK = "câu không ai được đọc 7341"


def _words(path: Path) -> bytes:
    data = path.read_bytes()
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return b"".join(package.read(one) for one in package.namelist())
    return data


def test_secret_paper_is_listed_by_its_name_only(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    (folder / "Alpha bo sung.docx").write_bytes(
        word_file(paragraph("MẬT") + paragraph(f"Trong năm có {MARK} lớp."))
    )
    run, paths = consolidate(folder)
    (role,) = [one for one in run.roles if one.label == "Alpha bo sung.docx"]
    assert role.role == "unreadable"
    assert "bí mật nhà nước" in role.message
    assert [name for name in paths.files if "bo-sung" in name or "bo sung" in name] == []
    for path in [folder / "cum.xlsx", *paths.folder.rglob("*")]:
        if path.is_file():
            assert MARK.encode() not in _words(path), path.name
