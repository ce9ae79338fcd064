"""What must hold over any number of runs: nothing lost, nothing counted twice, the same in gives the same out."""

import random
import re
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from tests.cluster.sample_folder import NOW, RULES, Workbook, consolidate, make_folder, report

from baocong.cluster.assemble import assemble
from baocong.cluster.material import material_of
from baocong.cluster.model import Decisions
from baocong.cluster.reading_files import read_file
from baocong.cluster.result import ClusterRun
from baocong.cluster.settling import COUNTED
from baocong.compiling.report import compile_report
from baocong.compiling.tree import BoundFigure, Paragraph, ReportTree, TreeTable
from baocong.intake.folder import open_folder


def rich_folder(folder: Path) -> Path:
    """Five units that state several figures, some twice, some planned, some in parts."""
    make_folder(folder)
    extra = {
        "Delta": (
            "Trong năm tiếp nhận 320 hồ sơ, trong đó: 300 hồ sơ trực tuyến và 20 hồ sơ trực tiếp.",
            "Tổ chức 04 cuộc thanh tra; ban hành 02 quyết định xử phạt với số tiền 43.500.000 đồng.",
            "Sở Mẫu tỉnh Delta là đơn vị đầu tiên đưa 12 mô hình chuyển đổi số vào hoạt động.",
            "Phấn đấu năm 2022 tổ chức 60 lớp tập huấn.",
        ),
        "Epsilon": (
            "Trong năm tiếp nhận 75 hồ sơ. Đã tổ chức 9 lớp tập huấn kỹ năng số.",
            "Nhìn chung đã tổ chức 9 lớp tập huấn kỹ năng số.",
            "Thực hiện 06 cuộc thanh tra, kiểm tra.",
        ),
    }
    for unit, sentences in extra.items():
        (folder / f"Bao cao {unit}.docx").write_bytes(report(unit, *sentences))
    return folder


def parts(workbook: bytes) -> dict[str, bytes]:
    """Parts of an Office file without those that hold the time."""
    with ZipFile(BytesIO(workbook)) as package:
        return {name: package.read(name) for name in package.namelist() if "docProps" not in name}


def contents(folder: Path) -> dict[str, object]:
    """Every output by name; Office files by their parts."""
    found: dict[str, object] = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_file() and name != "cum-truoc-khi-chay.xlsx":
            data = path.read_bytes()
            found[name] = parts(data) if path.suffix in {".docx", ".xlsx"} else data
    return found


def test_same_folder_gives_the_same_files(tmp_path: Path) -> None:
    folder = rich_folder(tmp_path)
    consolidate(folder)
    second, third = consolidate(folder)[1], consolidate(folder)[1]
    assert contents(second.folder) == contents(third.folder)
    assert contents(second.folder)


def test_workbook_comes_to_rest(tmp_path: Path) -> None:
    folder = rich_folder(tmp_path)
    consolidate(folder)
    before = parts((folder / "cum.xlsx").read_bytes())
    for _ in range(2):
        consolidate(folder)
    assert parts((folder / "cum.xlsx").read_bytes()) == before


def test_order_of_files_does_not_matter(tmp_path: Path) -> None:
    files = open_folder(rich_folder(tmp_path)).files
    documents = [read_file(one, RULES.catalogue, "2022-01-10") for one in files]
    expected = assemble(documents, Decisions(), RULES)
    shuffled = random.Random(5).sample(documents, len(documents))
    found = assemble(shuffled, Decisions(), RULES)
    assert found.totals == expected.totals
    assert found.info == expected.info
    assert found.highlights == expected.highlights
    assert sorted(found.rows, key=lambda row: row.key) == sorted(expected.rows, key=lambda row: row.key)


def edit(folder: Path, run: int) -> None:
    """What a lead does between two runs: one more decision of each kind every time."""
    figures = Workbook(folder, "Số liệu")
    changes = (
        ("1.030 lớp", {"Giá_trị_đúng": "130", "Lý_do": "Gõ nhầm"}),
        ("75 hồ sơ", {"Quyết_định": "bỏ"}),
        ("12 lớp", {"Quyết_định": "nhận"}),
        ("04 cuộc", {"Chỉ_tiêu_đúng": "inspection.subjects"}),
        (
            "",
            {"Đơn_vị": "Gamma", "Chỉ_tiêu_đúng": "training.courses", "Giá_trị_đúng": "0", "Lý_do": "Hỏi lại"},
        ),
    )
    text, values = changes[run]
    figures.write(text, **values)
    figures.save()
    highlights = Workbook(folder, "Nổi bật")
    if run == 2:
        highlights.write("12 mô hình", Quyết_định="bỏ")
    highlights.save()
    scores = Workbook(folder, "Điểm")
    scores.write(("Alpha", "Beta", "Gamma", "Delta", "Epsilon")[run], Điểm_chuẩn=str(90 + run))
    scores.save()


def test_decisions_are_obeyed_and_never_lost_over_five_runs_with_edits_between(tmp_path: Path) -> None:
    folder = rich_folder(tmp_path)
    consolidate(folder)
    for number in range(5):
        edit(folder, number)
        if number == 3:
            changed = report("Alpha", "Trong năm qua đã tổ chức 12 lớp tập huấn về chuyển đổi số.")
            (folder / "Bao cao Alpha.docx").write_bytes(changed)
        consolidate(folder)
    run, _ = consolidate(folder)
    decided = {row.text: (row.state, row.indicator) for row in run.rows if row.decision and row.text}
    assert decided == {
        "1.030": ("corrected", "training.courses"),
        "75": ("refused", "dossiers.received"),
        "12": ("confirmed", "training.courses"),
        "04": ("confirmed", "inspection.subjects"),
    }
    assert [row.value for row in run.rows if row.state == "entered"] == [0]
    assert run.totals["training.courses", ()].consolidated.value == 12 + 130 + 0 + 9
    assert not any(
        "12 mô hình" in one.candidate.text for found in run.highlights.by_topic.values() for one in found
    )
    scores = {row["Đơn vị"][-7:].strip(): row["Điểm chuẩn"] for row in Workbook(folder, "Điểm").rows()}
    assert sorted(scores.values()) == ["90", "91", "92", "93", "94"]


def test_every_figure_is_in_exactly_one_state_and_on_the_sheet(tmp_path: Path) -> None:
    folder = rich_folder(tmp_path)
    run, _ = consolidate(folder)
    read = sum(len(one.reading.figures) for one in run.documents if one.reading is not None)
    assert len(run.rows) == read == len(Workbook(folder, "Số liệu").rows())
    assert sum(Counter(row.state for row in run.rows).values()) == read
    assert len({row.key for row in run.rows}) == read


def test_totals_are_the_sums_of_their_addends_and_of_the_counted_rows(tmp_path: Path) -> None:
    run, paths = consolidate(rich_folder(tmp_path))
    sums = 0
    for total in run.totals.values():
        one = total.consolidated
        if one.value is None or one.indicator.kind == "percent":
            continue
        assert one.value == sum((each.value or Decimal(0) for each in one.addends), Decimal(0))
        counted = [
            row.value
            for row in run.rows
            if row.state in COUNTED
            and (row.indicator, tuple(sorted(row.category.items()))) == total.key
            and row.value is not None
        ]
        sums += 1
        assert not counted or sum(counted, Decimal(0)) <= one.value
    assert sums >= 5
    sheet = openpyxl.load_workbook(paths.folder / "so-lieu.xlsx")["Số liệu"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    (courses,) = [row for row in rows if row[1] == "Lớp tập huấn, bồi dưỡng"]
    assert courses[-3] == sum(value for value in courses[3:-3] if isinstance(value, int | float))


def printed_totals(tree: ReportTree) -> list[BoundFigure]:
    """Every bound number of a report, in prose and tables."""
    blocks = [*tree.blocks, *(block for annex in tree.annexes for block in annex.blocks)]
    found = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found += [one for one in block.inlines if isinstance(one, BoundFigure)]
        elif isinstance(block, TreeTable):
            found += [
                one
                for row in block.rows
                for cell in row
                for one in cell.inlines
                if isinstance(one, BoundFigure)
            ]
    return found


def test_every_printed_number_has_its_evidence_and_reads_as_printed(tmp_path: Path) -> None:
    run, _ = consolidate(rich_folder(tmp_path))
    tree = compile_report(material_of(run, NOW, RULES.highlight_rule, {}))
    printed = printed_totals(tree)
    assert len(printed) > 10
    for one in printed:
        evidence = tree.evidence[one.evidence]
        assert evidence.addends
        shown = re.sub(r"^0(?=[1-9])", "", one.text)
        assert evidence.value.startswith(shown), (one, evidence.value)
    for paragraph in tree.blocks:
        if isinstance(paragraph, Paragraph) and paragraph.role == "item":
            loose = "".join(
                getattr(one, "text", "") for one in paragraph.inlines if not hasattr(one, "evidence")
            )
            assert not re.search(
                r"\d", re.sub(r"\(tổng hợp từ \d+/\d+[^)]*\)|\(\d+/\d+ đơn vị nêu\)", "", loose)
            ), loose


def test_run_of_another_day_differs_only_in_its_date(tmp_path: Path) -> None:
    folder = rich_folder(tmp_path)
    consolidate(folder)
    first, later = consolidate(folder)[0], consolidate(folder, NOW + timedelta(days=40))[0]
    assert _comparable(first) == _comparable(later)


def _comparable(run: ClusterRun) -> ClusterRun:
    return replace(run, documents=())


@pytest.mark.parametrize("name", ["Khối thi đua số 2 – 6 tháng", "a b  c", "dấu'nháy & và (ngoặc)"])
def test_folder_of_any_name(tmp_path: Path, name: str) -> None:
    _, paths = consolidate(make_folder(tmp_path / name))
    assert (paths.folder / "index.html").is_file()
