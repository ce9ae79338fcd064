"""A backup's secret that costs little to derive, and the figures of the other tests."""

from pathlib import Path

import pytest

from baocong.apps.backups.secret import Secret, passphrase_secret
from tests.apps.indicators.conftest import catalogue, enter, november

__all__ = ["catalogue", "enter", "november"]


@pytest.fixture(autouse=True)
def cheap_scrypt(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a second for every derivation would only slow the tests."""
    monkeypatch.setattr("baocong.apps.backups.secret._COST", 2**10)


@pytest.fixture
def secret() -> Secret:
    """A passphrase."""
    return passphrase_secret("một câu đủ dài để thử")


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An own folder of uploaded files with two in it."""
    folder = tmp_path / "home" / "files"
    (folder / "báo cáo").mkdir(parents=True)
    (folder / "báo cáo" / "tháng 11.docx").write_bytes(b"noi dung " * 100_000)
    (folder / "rỗng.txt").write_bytes(b"")
    monkeypatch.setattr("baocong.apps.backups.operations._folder", lambda: folder)
    return folder
