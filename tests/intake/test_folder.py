"""A folder of a cluster lead is opened whole: nothing escapes it, nothing in it is lost without a word."""

import os
import unicodedata
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from baocong.intake.archive import open_archive
from baocong.intake.folder import open_folder


def _zip(*members: tuple[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


def test_junk_is_passed_over_and_the_rest_kept_in_order(tmp_path: Path) -> None:
    (tmp_path / "Tien Giang").mkdir()
    for name in ("~$BC.docx", "Thumbs.db", ".DS_Store", "b.docx", "a.docx", "Tien Giang/c.pdf", "cum.xlsx"):
        (tmp_path / name).write_bytes(b"x")
    contents = open_folder(tmp_path, frozenset({"cum.xlsx", "out"}))
    assert [one.label for one in contents.files] == ["a.docx", "b.docx", "Tien Giang/c.pdf"]
    assert contents.files[2].subfolder == "Tien Giang"
    assert contents.junk == 3


def test_decomposed_names_are_composed(tmp_path: Path) -> None:
    (tmp_path / unicodedata.normalize("NFD", "Báo cáo Bến Tre.docx")).write_bytes(b"x")
    (file,) = open_folder(tmp_path).files
    assert file.label == "Báo cáo Bến Tre.docx"


def test_links_are_named_and_never_followed(tmp_path: Path) -> None:
    outside = tmp_path / "ngoai.docx"
    outside.write_bytes(b"secret")
    folder = tmp_path / "cum"
    folder.mkdir()
    try:
        (folder / "lien-ket.docx").symlink_to(outside)
        (folder / "thu-muc").symlink_to(tmp_path, target_is_directory=True)
    except OSError:
        pytest.skip("this machine does not allow links to be made")
    contents = open_folder(folder)
    assert contents.files == ()
    assert {(one.label, one.code) for one in contents.left_out} == {
        ("lien-ket.docx", "link"),
        ("thu-muc", "link"),
    }


def test_archive_is_opened_in_memory(tmp_path: Path) -> None:
    inner = _zip(("Báo cáo.docx", b"1"), ("phu luc/bang.xlsx", b"2"), ("__MACOSX/._x", b"3"))
    (tmp_path / "Vinh Long.zip").write_bytes(inner)
    contents = open_folder(tmp_path)
    assert [one.label for one in contents.files] == [
        "Vinh Long.zip/Báo cáo.docx",
        "Vinh Long.zip/phu luc/bang.xlsx",
    ]
    assert contents.junk == 1
    assert sorted(one.name for one in tmp_path.iterdir()) == ["Vinh Long.zip"]


@pytest.mark.parametrize("name", ["../thoat.docx", "/etc/thoat.docx", "C:/thoat.docx", "a/../../thoat.docx"])
def test_members_that_leave_the_archive_are_left_out(name: str) -> None:
    members, left_out = open_archive(_zip((name, b"x"), ("trong.docx", b"y")), "a.zip")
    assert [one for one, _ in members] == ["trong.docx"]
    assert [one.code for one in left_out] == ["outside"]


@pytest.mark.parametrize(
    ("name", "code"), [("a.rar", "not_opened"), ("thu.msg", "not_opened"), ("hong.zip", "damaged")]
)
def test_what_cannot_be_opened_is_named_with_what_to_do(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / name).write_bytes(b"PK\x03\x04" if name.endswith("zip") else b"x")
    contents = open_folder(tmp_path)
    assert [(one.label, one.code) for one in contents.left_out] == [(name, code)]
    assert contents.left_out[0].message.count(".") >= 2


def test_a_file_open_elsewhere_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "in use", str(path))

    (tmp_path / "khoa.docx").write_bytes(b"x")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert [one.code for one in open_folder(tmp_path).left_out] == ["locked"]


def test_a_subfolder_that_may_not_be_opened_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Kien Giang").mkdir()
    (tmp_path / "a.docx").write_bytes(b"x")
    really = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "Kien Giang":
            raise PermissionError(13, "denied", str(path))
        return really(path)

    monkeypatch.setattr(os, "scandir", refuse)
    contents = open_folder(tmp_path)
    assert [one.label for one in contents.files] == ["a.docx"]
    assert [(one.label, one.code) for one in contents.left_out] == [("Kien Giang", "locked")]


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError):
        open_folder(tmp_path / "khong-co")
