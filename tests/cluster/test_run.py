"""A run over a cluster folder: what it writes, what it obeys, and that nothing is lost whatever happens."""

import os
import subprocess
import sys
import unicodedata
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
import typst
from tests.cluster.sample_folder import Workbook, consolidate, make_folder, report

from baocong.cluster import saving
from baocong.cluster.result import ClusterRun
from baocong.cluster.saving import FolderRefusal
from baocong.cluster.workbook.reading_back import WorkbookRefusal

COURSES = ("training.courses", ())


def total(run: ClusterRun) -> tuple[Decimal | None, int, tuple[str, ...], tuple[str, ...]]:
    """Value, how many stated it, who is silent, who is missing."""
    one = run.totals[COURSES].consolidated
    names = {unit.code: unit.short for unit in run.units}
    return (
        one.value,
        one.reported,
        tuple(map(names.__getitem__, one.silent)),
        tuple(map(names.__getitem__, one.missing)),
    )


def test_first_run_writes_everything_and_guesses_the_workbook(tmp_path: Path) -> None:
    run, paths = consolidate(make_folder(tmp_path))
    assert total(run) == (Decimal(1042), 2, ("Gamma",), ())
    assert {
        "index.html",
        "bao-cao-tong-hop.docx",
        "bao-cao-tong-hop.pdf",
        "so-lieu.xlsx",
        "tong-hop.json",
    } <= set(paths.files)
    assert paths.folder == tmp_path / "out" / "2022-01-10-0830"
    book = openpyxl.load_workbook(tmp_path / "cum.xlsx")
    assert book.sheetnames == ["Thông tin", "Đơn vị", "Số liệu", "Nổi bật", "Điểm", "Giải trình"]
    info = {row["Mục"]: row["Giá trị"] for row in Workbook(tmp_path, "Thông tin").rows()}
    assert (info["Kỳ báo cáo"], info["Thành viên 02"]) == ("2021", "Sở Mẫu tỉnh Beta")


def test_each_run_has_a_folder_of_its_own(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    first, second = consolidate(folder)[1], consolidate(folder)[1]
    assert (first.folder.name, second.folder.name) == ("2022-01-10-0830", "2022-01-10-0830-2")
    assert (second.folder / "cum-truoc-khi-chay.xlsx").is_file()


def test_corrected_figure_is_obeyed_by_every_later_run(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    consolidate(folder)
    book = Workbook(folder, "Số liệu")
    book.write("1.030 lớp", Giá_trị_đúng="130", Lý_do="Đơn vị báo gõ nhầm, công văn ngày 05/01/2022")
    book.save()
    for _ in range(2):
        run, _ = consolidate(folder)
        assert total(run)[0] == Decimal(142)
    row = next(row for row in Workbook(folder, "Số liệu").rows() if "1.030 lớp" in row["Câu trong báo cáo"])
    assert (row["Giá trị đúng"], row["Trạng thái"]) == ("130", "đã sửa")


def test_correction_without_a_reason_is_not_used_and_says_so(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    consolidate(folder)
    book = Workbook(folder, "Số liệu")
    book.write("1.030 lớp", Giá_trị_đúng="130")
    book.save()
    run, _ = consolidate(folder)
    assert total(run)[0] == Decimal(1042)
    assert any("phải ghi lý do" in row.note for row in run.rows)


def test_refused_match_leaves_the_total(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    consolidate(folder)
    book = Workbook(folder, "Số liệu")
    book.write("12 lớp", Quyết_định="bỏ")
    book.save()
    assert total(consolidate(folder)[0])[:3] == (Decimal(1030), 1, ("Alpha", "Gamma"))


def test_decision_on_a_text_that_changed_is_kept_and_marked(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    consolidate(folder)
    book = Workbook(folder, "Số liệu")
    book.write("12 lớp", Giá_trị_đúng="15", Lý_do="Sổ theo dõi lớp học")
    book.save()
    changed = report("Alpha", "Trong năm đã tổ chức được 13 lớp tập huấn về chuyển đổi số.")
    (folder / "Bao cao Alpha.docx").write_bytes(changed)
    run, _ = consolidate(folder)
    assert total(run)[0] == Decimal(1045)
    (row,) = [row for row in run.rows if row.value == 15]
    assert "đã thay đổi" in row.note
    kept = [row for row in Workbook(folder, "Số liệu").rows() if row["Giá trị đúng"] == "15"]
    assert len(kept) == 1
    assert total(consolidate(folder)[0])[0] == Decimal(1045)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("0", (Decimal(1042), 3, (), ()), id="recorded zero"),
        pytest.param("không áp dụng", (Decimal(1042), 2, (), ()), id="not applicable"),
    ],
)
def test_what_the_lead_records_for_a_silent_unit_makes_the_total_full(
    tmp_path: Path, value: str, expected: tuple[object, ...]
) -> None:
    folder = make_folder(tmp_path)
    consolidate(folder)
    book = Workbook(folder, "Số liệu")
    book.write(
        "", Đơn_vị="Gamma", Chỉ_tiêu_đúng="training.courses", Giá_trị_đúng=value, Lý_do="Hỏi qua điện thoại"
    )
    book.save()
    assert total(consolidate(folder)[0]) == expected
    assert total(consolidate(folder)[0]) == expected


def test_member_without_any_file_is_missing(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    consolidate(folder)
    book = Workbook(folder, "Thông tin")
    book.write("", Mục="Thành viên", Giá_trị="Sở Mẫu tỉnh Delta")
    book.save()
    assert total(consolidate(folder)[0]) == (Decimal(1042), 2, ("Gamma",), ("Delta",))
    assert [one.short for one in consolidate(folder)[0].units] == ["Alpha", "Beta", "Gamma", "Delta"]


def test_columns_and_sheets_of_a_person_stay(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    consolidate(folder)
    book = Workbook(folder, "Số liệu")
    book.write("12 lớp", Người_kiểm="Phòng Tổng hợp")
    book.book.create_sheet("Ghi chép").append(["việc cần hỏi", 1])
    book.save()
    consolidate(folder)
    again = Workbook(folder, "Số liệu")
    assert [row["Người kiểm"] for row in again.rows() if "12 lớp" in row["Câu trong báo cáo"]] == [
        "Phòng Tổng hợp"
    ]
    assert again.book["Ghi chép"]["A1"].value == "việc cần hỏi"


def test_explanation_stays_with_its_finding(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    wrong = report("Alpha", "Tiếp nhận 100 hồ sơ, trong đó: 60 hồ sơ trực tuyến và 30 hồ sơ trực tiếp.")
    (folder / "Bao cao Alpha.docx").write_bytes(wrong)
    run, _ = consolidate(folder)
    assert len(run.findings) == 1
    book = Workbook(folder, "Giải trình")
    book.write("100", Giải_trình="Còn 10 hồ sơ qua bưu chính.")
    book.save()
    assert [one.explanation for one in consolidate(folder)[0].findings] == ["Còn 10 hồ sơ qua bưu chính."]


def test_broken_workbook_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    (folder / "cum.xlsx").write_bytes(b"hong")
    with pytest.raises(WorkbookRefusal, match="cum.xlsx"):
        consolidate(folder)
    assert (folder / "cum.xlsx").read_bytes() == b"hong"
    assert not (folder / "out").exists()


def test_workbook_open_in_excel_is_left_and_the_new_one_lies_in_the_run(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    consolidate(folder)
    before = (folder / "cum.xlsx").read_bytes()
    (folder / "~$cum.xlsx").write_bytes(b"")
    _, paths = consolidate(folder)
    assert paths.workbook_was_open
    assert paths.workbook == paths.folder / "cum-moi.xlsx"
    assert paths.workbook.is_file()
    assert (folder / "cum.xlsx").read_bytes() == before


def test_run_that_is_stopped_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = make_folder(tmp_path)

    def stop(*_: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(saving, "_replace_workbook", stop)
    with pytest.raises(KeyboardInterrupt):
        consolidate(folder)
    assert not (folder / "out").exists()
    assert not (folder / "cum.xlsx").exists()


def test_results_never_go_through_a_link(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "cum")
    elsewhere = tmp_path / "noi-khac"
    elsewhere.mkdir()
    try:
        (folder / "out").symlink_to(elsewhere, target_is_directory=True)
    except OSError:
        pytest.skip("this machine does not allow links to be made")
    with pytest.raises(FolderRefusal, match="liên kết"):
        consolidate(folder)
    assert list(elsewhere.iterdir()) == []


def test_later_version_replaces_and_supplement_adds(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    second = report("Alpha", "Trong năm đã tổ chức 14 lớp tập huấn chuyển đổi số.")
    (folder / "Bao cao Alpha sua lan 2.docx").write_bytes(second)
    (folder / "Bao cao Gamma bo sung.docx").write_bytes(
        report("Gamma", "Đã tổ chức 05 lớp tập huấn chữ ký số.")
    )
    run, _ = consolidate(folder)
    assert total(run) == (Decimal(1049), 3, (), ())
    roles = {one.label: one.role for one in run.roles}
    assert roles["Bao cao Alpha.docx"] == "superseded"
    assert roles["Bao cao Gamma bo sung.docx"] == "supplement"


def test_report_that_says_it_replaces_another_does_so_whatever_the_names(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    first = report("Alpha", "Trong năm đã tổ chức 12 lớp tập huấn chuyển đổi số.", number="41/BC-SM")
    again = "Báo cáo này thay thế Báo cáo số 41/BC-SM ngày 05/12/2021."
    second = report("Alpha", again, "Trong năm đã tổ chức 20 lớp tập huấn chuyển đổi số.", number="55/BC-SM")
    (folder / "Bao cao Alpha.docx").write_bytes(second)
    (folder / "Bao cao Alpha lan 2.docx").write_bytes(first)
    run, _ = consolidate(folder)
    assert total(run)[0] == Decimal(1050)
    assert {one.label: one.role for one in run.roles}["Bao cao Alpha lan 2.docx"] == "superseded"


def test_word_and_its_signed_pdf_are_one_report_and_differences_are_named(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    lines = [
        "SỞ MẪU TỈNH ALPHA", "BÁO CÁO", "Kết quả công tác năm 2021", "I. KẾT QUẢ",
        "Trong năm đã tổ chức 12 lớp tập huấn chuyển đổi số.", "Tiếp nhận 345 hồ sơ.", "Cấp 27 giấy phép.",
        "Tiếp 19 lượt công dân.",
    ]  # fmt: skip
    (folder / "Bao cao Alpha.docx").write_bytes(report("Alpha", *lines[4:]))
    signed = [*lines[:7], "Tiếp 18 lượt công dân."]
    (folder / "512.BC-SMA.signed.pdf").write_bytes(typst.compile("\n\n".join(signed).encode()))
    run, _ = consolidate(folder)
    assert {one.label: one.role for one in run.roles}["512.BC-SMA.signed.pdf"] == "signed_copy"
    assert total(run)[0] == Decimal(1042)
    assert [one.finding.code for one in run.findings] == ["D01"]
    assert "19" in run.findings[0].finding.message
    assert "18" in run.findings[0].finding.message


def test_report_that_cannot_be_read_counts_as_sent(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    consolidate(folder)
    (folder / "Bao cao Gamma.docx").unlink()
    (folder / "Gamma scan.pdf").write_bytes(typst.compile(b"#rect(width: 9cm, height: 9cm)"))
    run, _ = consolidate(folder)
    assert {one.short: one.state for one in run.units} == {
        "Alpha": "read",
        "Beta": "read",
        "Gamma": "unreadable",
    }
    assert total(run)[2:] == (("Gamma",), ())
    assert "OCR" in next(one.message for one in run.roles if one.label == "Gamma scan.pdf")


def test_decomposed_and_hostile_names_are_only_names(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    name = unicodedata.normalize("NFD", "Báo cáo Đẹp =1+1 'x' & co.docx")
    (folder / "Bao cao Alpha.docx").rename(folder / name)
    run, paths = consolidate(folder)
    assert unicodedata.normalize("NFC", name) in {one.label for one in run.documents}
    assert all((paths.folder / one).resolve().is_relative_to(paths.folder) for one in paths.files)


def test_sentence_of_a_decomposed_text_still_marks_its_number(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    sentence = unicodedata.normalize(
        "NFD", "Việc tuyên truyền được đẩy mạnh. Đã tổ chức 12 lớp tập huấn chuyển đổi số."
    )
    (folder / "Bao cao Alpha.docx").write_bytes(report("Alpha", sentence))
    (row,) = [row for row in consolidate(folder)[0].rows if row.text == "12"]
    assert row.highlight is not None
    assert row.sentence[slice(*row.highlight)] == "12"
    assert unicodedata.normalize("NFC", row.sentence).startswith("Đã tổ chức")


def test_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FolderRefusal, match="Không có thư mục"):
        consolidate(tmp_path / "khong-co")


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
def test_console_of_any_encoding_gets_its_lines(tmp_path: Path, encoding: str) -> None:
    make_folder(tmp_path)
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    command = [sys.executable, "-m", "baocong", "consolidate", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, env=environment, timeout=120, check=False)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    assert b"index.html" in done.stdout


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        pytest.param(
            "Chỉ số chuyển đổi số (DTI) năm 2020 của tỉnh xếp thứ 12/63.", "accepted", id="edition before"
        ),
        pytest.param(
            "Chỉ số chuyển đổi số (DTI) năm 2018 của tỉnh xếp thứ 12/63.", "not_counted", id="older edition"
        ),
    ],
)
def test_rank_of_the_last_published_edition_belongs_to_the_report(
    tmp_path: Path, sentence: str, state: str
) -> None:
    folder = make_folder(tmp_path)
    (folder / "Bao cao Alpha.docx").write_bytes(report("Alpha", sentence))
    (row,) = [row for row in consolidate(folder)[0].rows if row.indicator == "indices.rank"]
    assert row.state == state
