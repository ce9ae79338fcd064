"""The commands that look after the platform: what they print and their exit status."""

import json
from pathlib import Path

import pytest

from baocong.apps.audit.models import AuditEntry
from baocong.apps.audit.operation import operation
from baocong.apps.audit.queries import head
from baocong.apps.rights.actors import System
from baocong.cli.main import main

SYSTEM = System("kiểm thử")
Printed = pytest.CaptureFixture[str]


@pytest.fixture
def entries(db: None) -> None:
    """Three entries."""
    for _ in range(3):
        with operation("units.change", SYSTEM):
            pass


@pytest.mark.usefixtures("entries")
def test_a_log_that_agrees(capsys: Printed) -> None:
    assert main(["audit", "head"]) == 0
    mark = capsys.readouterr().out.strip()
    assert mark == "{}:{}".format(*head())
    assert main(["audit", "verify", "--head", mark]) == 0
    out = capsys.readouterr().out
    assert "Đã kiểm 3 bút toán và 0 lần sửa số liệu, đối chiếu 1 mốc đã giữ: tất cả khớp." in out
    assert f"Đầu chuỗi: {mark}" in out


@pytest.mark.usefixtures("entries")
def test_a_log_that_was_changed(capsys: Printed) -> None:
    AuditEntry.objects.filter(pk=2).update(about="unit:9")
    assert main(["audit", "verify"]) == 1
    assert "- Bút toán số 2 (" in capsys.readouterr().out
    assert main(["audit", "verify", "--json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert [one["code"] for one in report["faults"]] == ["entry_altered"]


@pytest.mark.usefixtures("entries")
def test_marks_from_a_file(tmp_path: Path, capsys: Printed) -> None:
    letter = tmp_path / "thu.txt"
    letter.write_text("Mốc nhật ký\n\n{}:{}\nkèm theo\n9:{}\n".format(*head(), "ab" * 32), encoding="utf-8")
    assert main(["audit", "verify", "--marks", str(letter)]) == 1
    assert "Nhật ký bị cắt đuôi: mốc đã giữ (thu.txt) là bút toán số 9" in capsys.readouterr().out


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["--head", "12"], "không phải mốc nhật ký", id="no mark"),
        pytest.param(["--marks", "/không/có"], "No such file", id="no file"),
    ],
)
def test_what_cannot_be_verified(arguments: list[str], words: str, capsys: Printed) -> None:
    assert main(["audit", "verify", *arguments]) == 2
    assert words in capsys.readouterr().err


def test_a_key_file_is_made_once(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "sao-luu.key"
    assert main(["backup", "--make-key", str(path)]) == 0
    assert "Đã tạo tệp khóa" in capsys.readouterr().out
    assert main(["backup", "--make-key", str(path)]) == 2
    assert "không bị ghi đè" in capsys.readouterr().err


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["backup"], "Thiếu TỆP", id="no file named"),
        pytest.param(["backup", "x.bcbk"], "Chưa có mật khẩu sao lưu", id="no secret"),
        pytest.param(["backup", "x.bcbk", "--key-file", "/không/có"], "Không đọc được tệp khóa", id="no key"),
        pytest.param(["restore", "/không/có.bcbk"], "Chưa có mật khẩu sao lưu", id="nothing to open it with"),
    ],
)
def test_refusals_of_backups(
    arguments: list[str], words: str, capsys: Printed, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BAOCONG_BACKUP_PASSPHRASE", raising=False)
    assert main(arguments) == 2
    assert words in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


@pytest.mark.django_db
def test_a_passphrase_comes_from_the_environment_or_a_file_never_from_an_argument(
    tmp_path: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("baocong.apps.backups.secret._COST", 2**10)
    monkeypatch.setenv("BAOCONG_BACKUP_PASSPHRASE", "ngắn quá")
    assert main(["restore", str(tmp_path / "x")]) == 2
    assert "cần ít nhất 12" in capsys.readouterr().err
    words = tmp_path / "mat-khau.txt"
    words.write_text("một câu đủ dài để thử\n", encoding="utf-8")
    assert main(["restore", str(tmp_path / "x"), "--passphrase-file", str(words)]) == 2
    assert "Không có tệp" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["backup", "x", "--passphrase", "một câu đủ dài"])


def test_a_place_that_is_not_empty_is_refused(tmp_path: Path, capsys: Printed) -> None:
    (tmp_path / "có sẵn").write_text("x", encoding="utf-8")
    assert main(["restore", "x.bcbk", "--into", str(tmp_path)]) == 2
    assert "Hãy nêu một thư mục mới hoặc trống" in capsys.readouterr().err
