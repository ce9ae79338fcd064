"""Members: what they are called in print, which name means whom, and that their decisions follow them."""

from pathlib import Path

import pytest
from tests.cluster.sample_folder import Workbook, consolidate, make_folder

from baocong.cluster.member_names import find_issuer, find_member, short_names
from baocong.cluster.members import settle_members
from baocong.cluster.model import Member, StatedMember


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(
            ("Sở Mẫu tỉnh Alpha", "Sở Mẫu thành phố Beta"), ("Alpha", "Beta"), id="provinces by place"
        ),
        pytest.param(("Sở Mẫu tỉnh Alpha",), ("Alpha",), id="one member by place"),
        pytest.param(
            ("Sở Tài chính tỉnh Alpha", "Thanh tra tỉnh tỉnh Alpha"),
            ("Sở Tài chính", "Thanh tra tỉnh"),
            id="bloc inside one province by body",
        ),
        pytest.param(
            ("Sở Tài chính", "Sở Nội vụ tỉnh Alpha"),
            ("Sở Tài chính", "Sở Nội vụ"),
            id="bloc of which only one prints its province",
        ),
        pytest.param(
            ("Ủy ban nhân dân xã An Mẫu", "UBND phường Hai", "Ủy ban nhân dân huyện Ba"),
            ("Xã An Mẫu", "Phường Hai", "Huyện Ba"),
            id="communes, wards, districts",
        ),
        pytest.param(
            ("Công ty TNHH Một thành viên B", "Công ty Cổ phần C", "Tổng công ty D"),
            ("Công ty B", "Công ty C", "Tổng công ty D"),
            id="enterprises without their legal form",
        ),
        pytest.param(
            ("Công ty TNHH B", "Công ty Cổ phần B"),
            ("Công ty TNHH B", "Công ty Cổ phần B"),
            id="names that would fall together stay whole",
        ),
        pytest.param(
            ("Sở Một tỉnh Alpha", "Sở Hai tỉnh Alpha", "Sở Một tỉnh Beta"),
            ("Sở Một tỉnh Alpha", "Sở Hai tỉnh Alpha", "Beta"),
            id="two of one place among several places",
        ),
    ],
)
def test_short_names_tell_members_apart(names: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert short_names(names) == expected


MEMBERS = (
    Member("so-thong-ke-tinh-alpha", "Sở Thống kê tỉnh Alpha", "Alpha"),
    Member("xa-tan-mau", "Ủy ban nhân dân xã Tân Mẫu", "Xã Tân Mẫu", known=("UBND xã Mẫu cũ",)),
    Member("so-noi-vu", "Sở Nội vụ", "Sở Nội vụ"),
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Sở Thống kê tỉnh Alpha", "Alpha", id="full name"),
        pytest.param("SỞ THỐNG KÊ TỈNH ALPHA", "Alpha", id="capitals"),
        pytest.param("Sở Thống kê", "Alpha", id="province left out"),
        pytest.param("tỉnh Alpha", "Alpha", id="place"),
        pytest.param("Sở TK Alpha", "Alpha", id="abbreviated body with the place"),
        pytest.param("UBND xã Mẫu cũ", "Xã Tân Mẫu", id="former name"),
        pytest.param("Sở Nội vụ tỉnh Alpha", "Sở Nội vụ", id="province added"),
        pytest.param("xã Đông Tân Mẫu", None, id="a place that only ends alike"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_name_in_a_cell_means_one_member_or_nobody(name: str, expected: str | None) -> None:
    found = find_member(name, MEMBERS)
    assert (found.short if found else None) == expected


@pytest.mark.parametrize(
    ("issuer", "expected"),
    [
        pytest.param("Sở Thống kê tỉnh Alpha", "Alpha", id="the member"),
        pytest.param("Sở Thống kê và Kế hoạch tỉnh Alpha", "Alpha", id="a longer name of it"),
        pytest.param("Trường Mầm non Hoa Mai tỉnh Alpha", None, id="another body of the province"),
        pytest.param("Sở Thống kê tỉnh Beta", None, id="the same body of another province"),
    ],
)
def test_heading_block_of_another_body_is_not_the_members(issuer: str, expected: str | None) -> None:
    found = find_issuer(issuer, MEMBERS)
    assert (found.short if found else None) == expected


def test_score_table_without_provinces_names_the_same_members() -> None:
    members = settle_members((), ["Sở Hai tỉnh Alpha", "Sở Đất tỉnh Alpha", "Sở Hai", "Sở Đất", "Sở Ba"])
    assert [one.short for one in members] == ["Sở Ba", "Sở Đất", "Sở Hai"]


def stated(members: tuple[Member, ...], *names: str) -> tuple[StatedMember, ...]:
    """The rows of Thông tin after names were typed over the names of a former run."""
    return tuple(
        StatedMember(name, one.short, one.code, (one.name, one.short))
        for name, one in zip(names, members, strict=True)
    )


@pytest.mark.parametrize(
    ("names", "codes", "shorts"),
    [
        pytest.param(
            ("Sở Mẫu tỉnh Beta", "Sở Mẫu tỉnh Alpha"),
            ("so-mau-tinh-beta", "so-mau-tinh-alpha"),
            ("Beta", "Alpha"),
            id="brought into order by typing over",
        ),
        pytest.param(
            ("Sở Mẫu và Thống kê tỉnh Alpha", "Sở Mẫu tỉnh Beta"),
            ("so-mau-tinh-alpha", "so-mau-tinh-beta"),
            ("Alpha", "Beta"),
            id="renamed",
        ),
        pytest.param(
            ("Sở Mẫu tỉnh Gamma", "Sở Mẫu tỉnh Beta"),
            ("so-mau-tinh-gamma", "so-mau-tinh-beta"),
            ("Gamma", "Beta"),
            id="another body in its place, the short name left over",
        ),
    ],
)
def test_member_keeps_its_code_wherever_its_name_stands(
    names: tuple[str, ...], codes: tuple[str, ...], shorts: tuple[str, ...]
) -> None:
    before = settle_members((), ["Sở Mẫu tỉnh Alpha", "Sở Mẫu tỉnh Beta"])
    after = settle_members(stated(before, *names), ())
    assert tuple(one.code for one in after) == codes
    assert tuple(one.short for one in after) == shorts


def test_renamed_unit_keeps_files_decisions_and_scores(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    consolidate(folder)
    book = Workbook(folder, "Số liệu")
    book.write("1.030 lớp", Giá_trị_đúng="130", Lý_do="Gõ nhầm")
    book.write("", Đơn_vị="Beta", Chỉ_tiêu_đúng="dossiers.received", Giá_trị_đúng="7", Lý_do="Hỏi lại")
    book.save()
    scores = Workbook(folder, "Điểm")
    scores.write("Sở Mẫu tỉnh Beta", Điểm_chuẩn="95", Lý_do_trừ_điểm="Gửi chậm", Điểm_trừ="1")
    scores.save()
    consolidate(folder)
    info = Workbook(folder, "Thông tin")
    info.write("Sở Mẫu tỉnh Beta", Giá_trị="Sở Mẫu và Thống kê tỉnh Beta", Tên_ngắn="Bê-ta")
    info.save()
    for _ in range(2):
        run, _ = consolidate(folder)
        assert {one.short: one.state for one in run.units}["Bê-ta"] == "read"
        assert run.totals["training.courses", ()].consolidated.value == 142
        assert run.totals["dossiers.received", ()].consolidated.value == 7
    rows = Workbook(folder, "Điểm").rows()
    assert [row["Lý do trừ điểm"] for row in rows if row["Điểm chuẩn"]] == ["Gửi chậm"]
    assert [row["Đơn vị"] for row in rows if row["Điểm chuẩn"]] == ["Sở Mẫu và Thống kê tỉnh Beta"]
