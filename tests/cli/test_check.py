"""The command check as a person runs it: what it prints, what it writes, and its exit status."""

import json
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from baocong.cli import console
from baocong.cli.check_folder import page_name
from baocong.cli.main import main

HEAD = "BÁO CÁO\nKết quả công tác tháng 5 năm 2022\n\n"
WRONG = "Phòng đã trình 43 văn bản, gồm: 12 quyết định, 20 kế hoạch, 10 báo cáo.\n"
RIGHT = "Phòng đã trình 42 văn bản, gồm: 12 quyết định, 20 kế hoạch, 10 báo cáo.\n"
ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


def text_file(folder: Path, text: str, name: str = "mau.txt") -> Path:
    path = folder / name
    path.write_text(HEAD + text, encoding="utf-8")
    return path


def word_file(folder: Path, text: str, name: str = "mau.docx") -> Path:
    made = Document()
    for line in (HEAD + text).splitlines():
        made.add_paragraph(line)
    out = BytesIO()
    made.save(out)
    path = folder / name
    path.write_bytes(out.getvalue())
    return path


def test_an_error_is_printed_with_its_line_sentence_and_arithmetic(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(text_file(tmp_path, WRONG + RIGHT))]) == 1
    out = capsys.readouterr().out
    assert "KHÔNG KHỚP S01 · dòng 4" in out
    assert "12 + 20 + 10 = 42, không phải 43 văn bản." in out
    assert "“Phòng đã trình" in out
    assert "2 quan hệ số đã kiểm: 1 khớp, 1 không khớp." in out
    assert "dòng 5: 12 + 20 + 10 = 42" in out
    assert "\x1b" not in out


def test_a_clean_file_says_what_was_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(text_file(tmp_path, RIGHT + "Mở 12 lớp."))]) == 0
    out = capsys.readouterr().out
    assert "Không thấy chỗ nào không khớp trong những gì đã kiểm." in out
    assert "1/5 số đứng một mình" in out


UNREADABLE = [
    pytest.param(None, "Hãy kiểm tra đường dẫn", id="no such file"),
    pytest.param(b"", "Hãy", id="empty"),
    pytest.param(b"PK\x03\x04 broken", "Hãy", id="damaged zip"),
    pytest.param(b"\x89PNG\r\n", "Hãy", id="picture"),
]


@pytest.mark.parametrize(("data", "advice"), UNREADABLE)
def test_a_file_that_cannot_be_read_is_one_line_with_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes | None, advice: str
) -> None:
    path = tmp_path / "hỏng.docx"
    if data is not None:
        path.write_bytes(data)
    assert main(["check", str(path)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert advice in said.err


def test_json_is_one_object_on_standard_output_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "trang.html"
    assert main(["check", str(text_file(tmp_path, WRONG)), "--json", "--html", str(page)]) == 1
    printed = json.loads(capsys.readouterr().out)
    assert [one["code"] for one in printed["findings"]] == ["S01"]
    assert "12 + 20 + 10 = 42" in page.read_text(encoding="utf-8")


def test_a_word_file_comes_back_with_comments(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "ghi chú" / "mau.docx"
    assert main(["check", str(word_file(tmp_path, WRONG)), "--docx", str(out)]) == 1
    comments = list(Document(str(out)).comments)
    assert [one.author for one in comments] == ["Báo Công"]
    assert "không phải 43 văn bản" in comments[0].text
    assert f"Tệp Word có ghi chú: {out}" in capsys.readouterr().out


REFUSED = [
    pytest.param(["--html", "mau.txt"], "ghi đè", id="over the file itself"),
    pytest.param(["--docx", "khac.docx"], "không phải tệp Word", id="comments in a text file"),
    pytest.param(["--html", "thu-muc"], "Không ghi được", id="page over a folder"),
    pytest.param(["--against", "khong-co.txt"], "Không mở được", id="no earlier report"),
]  # fmt: skip


@pytest.mark.parametrize(("options", "said"), REFUSED)
def test_what_cannot_be_written_is_refused_and_nothing_is_lost(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    options: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "thu-muc").mkdir()
    text_file(tmp_path, WRONG)
    before = (tmp_path / "mau.txt").read_bytes()
    assert main(["check", "mau.txt", *options]) == 2
    printed = capsys.readouterr()
    assert said in printed.err
    assert printed.err.count("\n") == 1
    assert (tmp_path / "mau.txt").read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["mau.txt", "thu-muc"]


def test_an_earlier_report_adds_its_findings_and_says_how_much_was_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = text_file(
        tmp_path, "Toàn huyện có 1.037 trạm thu phát sóng, tăng 69 trạm so với tháng trước.", "moi.txt"
    )
    old = text_file(tmp_path, "Toàn huyện có 986 trạm thu phát sóng.", "cu.txt")
    old.write_text(old.read_text(encoding="utf-8").replace("tháng 5", "tháng 4"), encoding="utf-8")
    assert main(["check", str(new), "--against", str(old)]) == 0
    said = capsys.readouterr()
    assert "CẦN XEM A01" in said.out
    assert "1 số liệu có mặt ở cả hai báo cáo" in said.err
    assert main(["check", str(old), "--against", str(new)]) == 0
    assert "Không đối chiếu được" in capsys.readouterr().err


def test_a_report_cannot_colour_or_move_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = text_file(tmp_path, WRONG.replace("văn bản", "văn bản \x1b[31m\x07\x1b]0;x\x07"))
    main(["check", str(path)])
    assert not set(capsys.readouterr().out) & set("\x1b\x07")


@pytest.mark.parametrize(
    ("is_terminal", "environment", "expected"),
    [
        pytest.param(True, {}, True, id="a terminal"),
        pytest.param(False, {}, False, id="a file or pipe"),
        pytest.param(True, {"NO_COLOR": "1"}, False, id="NO_COLOR"),
        pytest.param(True, {"NO_COLOR": ""}, True, id="NO_COLOR left empty"),
        pytest.param(True, {"TERM": "dumb"}, False, id="dumb terminal"),
    ],
)
def test_colours_are_only_for_terminals_that_take_them(
    monkeypatch: pytest.MonkeyPatch, is_terminal: bool, environment: dict[str, str], expected: bool
) -> None:
    class Stream(BytesIO):
        def isatty(self) -> bool:
            return is_terminal

    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in ({"TERM": "xterm"} | environment).items():
        monkeypatch.setenv(name, value)
    assert console.takes_colours(Stream()) is expected  # type: ignore[arg-type]


def test_coloured_lines_say_the_same_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = text_file(tmp_path, WRONG + RIGHT)
    main(["check", str(path)])
    plain = capsys.readouterr().out
    monkeypatch.setattr("baocong.cli.check.takes_colours", lambda _: True)
    main(["check", str(path)])
    coloured = capsys.readouterr().out
    assert "\x1b[1;31m" in coloured
    assert ESCAPES.sub("", coloured) == plain


def test_a_folder_gives_a_table_pages_and_the_worst_status(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "gửi về"
    (folder / "Đơn vị A").mkdir(parents=True)
    text_file(folder, RIGHT, "b.txt")
    word_file(folder / "Đơn vị A", WRONG, "báo cáo.docx")
    (folder / "ảnh.png").write_bytes(b"\x89PNG\r\n")
    pages = folder / "trang soát"
    for _ in range(2):
        assert main(["check", str(folder), "--html", str(pages)]) == 1
        said = capsys.readouterr()
        assert "2 tệp đã soát: 1 chỗ không khớp; 1/2 quan hệ số khớp." in said.out
        assert "ảnh.png" in said.err
        assert "[1/" not in said.err
    written = sorted(one.name for one in pages.iterdir())
    assert len(written) == 3
    index = (pages / "index.html").read_text(encoding="utf-8")
    assert all(f'href="{one}"' in index for one in written if one != "index.html")


def test_a_folder_of_many_says_how_far_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(6):
        text_file(tmp_path, RIGHT, f"{number}.txt")
    assert main(["check", str(tmp_path)]) == 0
    assert "[6/6] 5.txt" in capsys.readouterr().err


@pytest.mark.parametrize(
    "option", [["--docx", "x.docx"], ["--json"], ["--against", "x"], ["--text-out", "x"]]
)
def test_options_for_one_file_are_refused_for_a_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], option: list[str]
) -> None:
    assert main(["check", str(tmp_path), *option]) == 2
    assert "dùng cho một tệp" in capsys.readouterr().err


def test_a_folder_without_readable_files_is_not_called_clean(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path)]) == 2
    assert "Không có tệp nào đọc được" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("label", "name"),
    [
        pytest.param("Sở A/BC năm 2022.docx", "003-so-a-bc-nam-2022-docx.html", id="letters become plain"),
        pytest.param("../../etc/passwd", "003-etc-passwd.html", id="no way out of the folder"),
        pytest.param("報告", "003.html", id="no plain letter at all"),
        pytest.param("CON", "003-con.html", id="a name that Windows keeps for itself"),
        pytest.param("a" * 300, f"003-{'a' * 48}.html", id="long"),
    ],
)
def test_page_names_fit_every_system(label: str, name: str) -> None:
    assert page_name(3, label) == name


def test_the_how_to_shows_what_is_really_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    how_to = Path(__file__).parents[2] / "docs" / "how-to" / "soat-bao-cao-truoc-khi-ky.md"
    shown = how_to.read_text(encoding="utf-8").split("```text\n")[2].split("\n```")[0]
    main(["check", str(word_file(tmp_path, WRONG + RIGHT, "BC tháng 5.docx"))])
    assert capsys.readouterr().out.strip() == shown


def test_a_reader_that_leaves_early_gets_no_traceback(tmp_path: Path) -> None:
    path = text_file(tmp_path, WRONG * 2000)
    command = [sys.executable, "-m", "baocong", "check", str(path), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 141
