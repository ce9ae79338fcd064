"""Packs are opened by content: stable hashes, one check for each content, inheritance, spellings of the same file."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from baocong.packs.catalogue import catalogue_of
from baocong.packs.folder import read_folder
from baocong.packs.loading import load_pack, shipped_pack
from baocong.packs.manifest import SHIPPED
from baocong.packs.outlines import load_outline, outline_codes
from baocong.packs.problem import PackError, PackProblem

Edit = Callable[[str], str | bytes | None]
MakePack = Callable[[Mapping[str, Edit]], Path]


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_pack_has_no_problem(name: str) -> None:
    pack = shipped_pack(name)
    pack.check()
    assert pack.stamp == f"{name} {pack.version} sha256:{pack.sha256[:12]}"


def test_unknown_shipped_pack_is_refused_with_those_there_are() -> None:
    with pytest.raises(PackError) as refused:
        shipped_pack("ctc")
    assert refused.value.problems[0].legal_values == SHIPPED


def test_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(PackError) as refused:
        load_pack(tmp_path / "khong-co")
    assert [problem.code for problem in refused.value.problems] == ["missing_folder"]


def test_hash_is_that_of_the_content(make_pack: MakePack) -> None:
    """The same for CRLF, notes and junk beside it; another for one letter more."""
    first = read_folder(make_pack({})).sha256
    windows = read_folder(make_pack({"areas.csv": lambda text: text.replace("\n", "\r\n")})).sha256
    noted = read_folder(
        make_pack({"ghi-chu.md": lambda _: "x", "Thumbs.db": lambda _: b"x", "~$areas.csv": lambda _: b"x"})
    ).sha256
    changed = read_folder(
        make_pack({"areas.csv": lambda text: text.replace("Bưu chính", "Bưu chính ", 1)})
    ).sha256
    assert first == windows == noted != changed


def test_content_is_checked_once(make_pack: MakePack) -> None:
    folder = make_pack({})
    table = load_pack(folder).table("indicators.csv")
    assert load_pack(folder).table("indicators.csv") is table
    make_pack({"areas.csv": lambda text: text + "it,Công nghệ thông tin,\n"})
    assert load_pack(folder).table("indicators.csv") is not table


def test_changed_file_is_checked_again(make_pack: MakePack) -> None:
    folder = make_pack({})
    load_pack(folder)
    make_pack({"areas.csv": lambda _: ""})
    with pytest.raises(PackError):
        load_pack(folder)


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(lambda text: b"\xef\xbb\xbf" + text.encode(), id="UTF-8 with its mark"),
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="line ends of Windows"),
        pytest.param(lambda text: text.replace(",", ";"), id="semicolons of Vietnamese Excel"),
        pytest.param(lambda text: text + "\n,,\n\n", id="blank rows"),
        pytest.param(lambda text: text.replace("ư", "u\u031b"), id="decomposed letters"),
        pytest.param(lambda text: text.replace("Bưu chính,", '"Bưu chính",'), id="needless quotes"),
    ],
)
def test_spellings_of_one_table_are_the_same(make_pack: MakePack, edit: Edit) -> None:
    catalogue = catalogue_of(load_pack(make_pack({"areas.csv": edit})))
    assert [(area.code, area.name, area.headings) for area in catalogue.areas.values()] == [
        ("post", "Bưu chính", ("Bưu chính", "Chuyển phát"))
    ]


def test_catalogue_of_a_pack(make_pack: MakePack) -> None:
    catalogue = catalogue_of(load_pack(make_pack({})))
    points, share = catalogue.indicators.values()
    assert (points.code, points.adds_over_units, points.breakdowns, points.aliases) == (
        "post.points",
        True,
        {"channel": ("online", "post")},
        ("bưu cục", "điểm"),
    )
    assert (share.numerator, share.denominator, share.breakdowns, share.aliases) == (
        "post.points",
        "post.points",
        {},
        (),
    )


def test_extending_pack_takes_what_it_lacks_from_the_other(tmp_path: Path) -> None:
    manifest = 'name = "so"\ntitle = "Gói của một sở"\nversion = "1"\nkind = "reporting"\nextends = "ict"\n'
    (tmp_path / "pack.toml").write_text(manifest, encoding="utf-8")
    (tmp_path / "outlines").mkdir()
    own = read_folder_text("month.toml").replace("GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")
    (tmp_path / "outlines" / "month.toml").write_text(own, encoding="utf-8")
    pack = load_pack(tmp_path)
    assert catalogue_of(pack).indicators == catalogue_of(shipped_pack("ict")).indicators
    assert outline_codes(pack) == outline_codes()
    assert load_outline("month", pack).signature == ("CHÁNH VĂN PHÒNG",)
    assert load_outline("month").signature == ("GIÁM ĐỐC",)
    assert load_outline("year", pack).version == pack.stamp


def test_inherited_file_is_checked_against_the_own_tables(tmp_path: Path) -> None:
    """A pack that leaves out an area breaks the indicators that it inherits."""
    manifest = 'name = "so"\ntitle = "t"\nversion = "1"\nkind = "reporting"\nextends = "ict"\n'
    (tmp_path / "pack.toml").write_text(manifest, encoding="utf-8")
    (tmp_path / "areas.csv").write_text("code,name_vi,headings_vi\npost,Bưu chính,\n", encoding="utf-8")
    with pytest.raises(PackError) as refused:
        load_pack(tmp_path)
    first = refused.value.problems[0]
    assert (first.file, first.line, first.key, first.code) == (
        "indicators.csv",
        2,
        "area",
        "broken_reference",
    )
    assert first.legal_values == ("post",)


def read_folder_text(outline: str) -> str:
    folder = Path(__file__).resolve().parents[2] / "src" / "baocong" / "packs" / "ict" / "outlines"
    return (folder / outline).read_text(encoding="utf-8")


def test_file_of_another_kind_of_pack_is_not_used(make_pack: MakePack) -> None:
    """A law pack that holds indicators is refused, also by who asks for them."""
    folder = make_pack({"pack.toml": lambda text: text.replace("reporting", "law")})
    with pytest.raises(PackError) as refused:
        load_pack(folder)
    codes = {(problem.file, problem.code) for problem in refused.value.problems}
    assert ("indicators.csv", "unknown_file") in codes
    assert ("bodies.csv", "missing_file") in codes


def test_all_problems_are_told_at_once(make_pack: MakePack) -> None:
    folder = make_pack({"areas.csv": lambda text: text + "a b,,\nit,CNTT\n", "la.csv": lambda _: "x"})
    with pytest.raises(PackError) as refused:
        load_pack(folder)
    assert [(problem.file, problem.line, problem.code) for problem in refused.value.problems] == [
        ("areas.csv", 3, "wrong_type"),
        ("areas.csv", 3, "missing_value"),
        ("areas.csv", 4, "wrong_cells"),
        ("la.csv", 0, "unknown_file"),
    ]


def test_problem_is_told_in_vietnamese_with_its_place() -> None:
    problem = PackProblem(
        "a.csv", 3, "kind", "not_allowed", "“x” không nằm trong danh sách cho phép.", ("y", "z")
    )
    assert str(problem) == (
        "a.csv, dòng 3, mục “kind”: “x” không nằm trong danh sách cho phép. Giá trị hợp lệ: y, z. [not_allowed]"
    )


def test_long_lists_of_legal_values_are_cut_in_print_only() -> None:
    values = tuple(f"v{number}" for number in range(40))
    problem = PackProblem("a.csv", 0, "", "broken_reference", "Không có.", values)
    assert str(problem).endswith("v11 và 28 giá trị khác. [broken_reference]")


INTERVALS = "prefix,name,meaning,valid_from,valid_until,source,checked\n"


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        pytest.param(
            "Q.,quyền,x,,2020-01-01,y,no\nQ.,quyền,x,2020-01-01,,y,no\n", [], id="one after the other"
        ),
        pytest.param(
            "Q.,quyền,x,,2020-01-02,y,no\nQ.,quyền,x,2020-01-01,,y,no\n",
            [(3, "valid_from", "overlapping_intervals")],
            id="one day in common",
        ),
        pytest.param(
            "Q.,quyền,x,,,y,no\nQ.,quyền,x,2020-01-01,2021-01-01,y,no\n",
            [(3, "valid_from", "overlapping_intervals")],
            id="one inside the other",
        ),
        pytest.param(
            "Q.,quyền,x,2020-01-01,2020-01-01,y,no\n",
            [(2, "valid_until", "empty_interval")],
            id="no day at all",
        ),
        pytest.param(
            "Q.,quyền,x,2020-02-30,,y,no\n", [(2, "valid_from", "wrong_type")], id="a day that is not there"
        ),
        pytest.param(
            "Q.,quyền,x,01/01/2020,,y,no\n", [(2, "valid_from", "wrong_type")], id="another form of date"
        ),
    ],
)
def test_intervals_of_one_key_never_overlap(
    tmp_path: Path, rows: str, found: list[tuple[int, str, str]]
) -> None:
    manifest = 'name = "luat"\ntitle = "t"\nversion = "1"\nkind = "law"\nextends = "law"\n'
    (tmp_path / "pack.toml").write_text(manifest, encoding="utf-8")
    (tmp_path / "signing_prefixes.csv").write_text(INTERVALS + rows, encoding="utf-8")
    if not found:
        assert len(load_pack(tmp_path).table("signing_prefixes.csv").rows) == 2
        return
    with pytest.raises(PackError) as refused:
        load_pack(tmp_path)
    assert [(problem.line, problem.key, problem.code) for problem in refused.value.problems] == found


@pytest.mark.parametrize(
    ("row", "found"),
    [
        pytest.param("2025-07-02,10,15,merge,x", [("from_code", "inconsistent")], id="a day on which nothing ended"),
        pytest.param("2025-07-01,10,16,merge,x", [("to_code", "broken_reference"), ("to_code", "inconsistent")],
                     id="into a code that is not there"),
        pytest.param("2025-07-01,01,15,merge,x", [("from_code", "inconsistent")], id="of a province that went on"),
    ],
)  # fmt: skip
def test_successions_agree_with_the_intervals(tmp_path: Path, row: str, found: list[tuple[str, str]]) -> None:
    manifest = 'name = "dat"\ntitle = "t"\nversion = "1"\nkind = "territory"\nextends = "territory"\n'
    (tmp_path / "pack.toml").write_text(manifest, encoding="utf-8")
    (tmp_path / "successions.csv").write_text(
        f"date,from_code,to_code,kind,legal_basis\n{row}\n", encoding="utf-8"
    )
    with pytest.raises(PackError) as refused:
        load_pack(tmp_path)
    assert [(problem.key, problem.code) for problem in refused.value.problems] == found


def test_day_of_a_row_is_half_open() -> None:
    rows = [row for row in shipped_pack("territory").table("provinces.csv").rows if row.text("code") == "24"]
    assert [row.holds_on(date(2025, 6, 30)) for row in rows] == [True, False]
    assert [row.holds_on(date(2025, 7, 1)) for row in rows] == [False, True]
