"""A run is written whole or not at all, whatever the disk, another program or the person does meanwhile."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cluster.sample_folder import NOW, Workbook, consolidate, make_folder, report

from baocong.cluster import saving
from baocong.cluster.saving import FolderRefusal, save_run


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its content."""
    return {
        str(one.relative_to(folder)): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()
    }


def failing(number: int, error: OSError) -> Callable[..., int]:
    """Path.write_bytes that fails at the given call."""
    calls = iter(range(1, 10_000))
    whole = Path.write_bytes

    def write(path: Path, content: bytes) -> int:
        if next(calls) == number:
            whole(path, content[: len(content) // 2])
            raise error
        return whole(path, content)

    return write


@pytest.mark.parametrize(
    ("code", "said"),
    [
        pytest.param(errno.ENOSPC, "Đĩa đã đầy", id="disk full"),
        pytest.param(errno.EROFS, "Không có quyền ghi", id="read-only"),
        pytest.param(errno.EACCES, "Không có quyền ghi", id="no right"),
        pytest.param(errno.ENAMETOOLONG, "quá dài", id="path too long"),
        pytest.param(errno.EIO, "Không ghi được kết quả", id="broken disk"),
    ],
)
@pytest.mark.parametrize("call", [1, 3, 7])
def test_disk_that_refuses_leaves_the_folder_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: int, code: int, said: str
) -> None:
    folder = make_folder(tmp_path / "Khối thi đua số 2 – năm 2021")
    consolidate(folder)
    before = snapshot(folder)
    monkeypatch.setattr(Path, "write_bytes", failing(call, OSError(code, os.strerror(code))))
    with pytest.raises(FolderRefusal, match=said):
        consolidate(folder)
    assert snapshot(folder) == before


def test_disk_that_fills_up_at_the_workbook_leaves_no_results_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_folder(tmp_path)
    before = snapshot(folder)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(saving.os, "replace", full)
    with pytest.raises(FolderRefusal, match="Đĩa đã đầy"):
        consolidate(folder)
    assert snapshot(folder) == before


def test_folder_that_cannot_be_written_is_refused_before_anything_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_folder(tmp_path)

    def refuse(**_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(saving, "TemporaryFile", refuse)
    with pytest.raises(FolderRefusal, match="Không có quyền ghi"):
        consolidate(folder)


def test_folder_held_for_a_moment_gets_its_name_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_folder(tmp_path)
    whole, held = Path.rename, iter((True, True, False))

    def rename(path: Path, target: Path) -> Path:
        if next(held, False):
            raise PermissionError(errno.EACCES, "Access is denied")
        return whole(path, target)

    monkeypatch.setattr(Path, "rename", rename)
    monkeypatch.setattr(saving, "_WAIT_SECONDS", 0)
    _, paths = consolidate(folder)
    assert (paths.folder / "index.html").is_file()


def test_folder_held_for_good_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = make_folder(tmp_path)

    def rename(path: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "Access is denied")

    monkeypatch.setattr(Path, "rename", rename)
    monkeypatch.setattr(saving, "_WAIT_SECONDS", 0)
    with pytest.raises(FolderRefusal, match="đóng các tệp kết quả đang mở"):
        consolidate(folder)
    assert not (folder / "out").exists()


def test_workbook_that_may_not_be_replaced_stays_and_the_new_one_lies_beside_the_results(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_folder(tmp_path)
    consolidate(folder)
    before = (folder / "cum.xlsx").read_bytes()

    def held(*_: object) -> None:
        raise PermissionError(errno.EACCES, "The process cannot access the file")

    monkeypatch.setattr(saving.os, "replace", held)
    _, paths = consolidate(folder)
    assert (folder / "cum.xlsx").read_bytes() == before
    assert paths.workbook.read_bytes()
    assert not list(folder.glob(".*.tmp"))


@pytest.mark.parametrize("name", ["../ra-ngoai.txt", "a/../../ra-ngoai.txt", "/tmp/ra-ngoai.txt"])
def test_no_output_leaves_its_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(FolderRefusal, match="ra ngoài thư mục"):
        save_run(tmp_path, NOW, {"index.html": b"", name: b""}, b"")
    assert snapshot(tmp_path) == {}


def test_workbook_that_is_a_link_is_refused(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "cum")
    elsewhere = tmp_path / "cua-nguoi-khac.xlsx"
    elsewhere.write_bytes(b"khong dung toi")
    try:
        (folder / "cum.xlsx").symlink_to(elsewhere)
    except OSError:
        pytest.skip("this machine does not allow links to be made")
    with pytest.raises(FolderRefusal, match="liên kết"):
        consolidate(folder)
    assert elsewhere.read_bytes() == b"khong dung toi"


@pytest.mark.skipif(os.name != "posix", reason="signals of this kind are a matter of POSIX")
@pytest.mark.parametrize("stage", ["[1/", "[6/", "Đang viết"])
def test_stopping_at_any_stage_leaves_all_or_nothing(tmp_path: Path, stage: str) -> None:
    folder = make_folder(tmp_path)
    for number in range(5):
        (folder / f"Bao cao so {number}.docx").write_bytes(
            report(f"Mẫu {number}", f"Đã tổ chức {number + 3} lớp tập huấn chuyển đổi số.")
        )
    consolidate(folder)
    Workbook(folder, "Thông tin").save()
    before = snapshot(folder)
    command = [sys.executable, "-m", "baocong", "consolidate", str(folder)]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment, encoding="utf-8"
    ) as running:
        assert running.stderr is not None
        for line in running.stderr:
            if stage in line:
                running.send_signal(signal.SIGINT)
                break
        _, errors = running.communicate(timeout=120)
    # Python itself reports the signal where it fell into an import, also when the program has answered it.
    assert running.returncode in {0, 130, -signal.SIGINT}, errors
    if running.returncode:
        assert snapshot(folder) == before
        assert "Đã dừng" in errors
    assert not list(folder.rglob(".*.tmp"))
