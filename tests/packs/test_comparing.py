"""What a new version of a pack changes is shown before it is loaded."""

import pytest

from baocong.packs.comparing import PackChange, compare_packs
from baocong.packs.loading import Pack, pack_of
from baocong.packs.problem import PackError

MANIFEST = b'name = "office"\ntitle = "Mau"\nversion = "%s"\nkind = "reporting"\n'
INDICATORS = (
    "code,area,name_vi,unit_of_measure,kind,time,adds_over_units,recast,counts,numerator,denominator,breakdowns,"
    "direction,aliases_vi\n"
)
FILES_ROW = "files.received,files,Hồ sơ tiếp nhận,hồ sơ,count,flow,yes,sum,occurrences,,,,none,\n"
POSTS_ROW = "posts,files,Tin bài,{unit},count,flow,yes,sum,occurrences,,,,none,\n"


def office(version: str, *rows: str) -> Pack:
    return pack_of(
        "goi.zip",
        {
            "goi/pack.toml": MANIFEST % version.encode(),
            "goi/areas.csv": "code,name_vi,headings_vi\nfiles,Hồ sơ,\n".encode(),
            "goi/dimensions.csv": b"dimension,name_vi\n",
            "goi/categories.csv": b"dimension,value,name_vi,wordings_vi\n",
            "goi/indicators.csv": (INDICATORS + "".join(rows)).encode(),
            "goi/.DS_Store": b"x",
        },
    )


def test_added_changed_and_removed_rows_are_told() -> None:
    old = office("1", FILES_ROW, POSTS_ROW.format(unit="bài"))
    new = office("2", POSTS_ROW.format(unit="tin"), POSTS_ROW.format(unit="x").replace("posts", "videos", 1))
    assert compare_packs(old, new) == (
        PackChange("indicators.csv", "removed", "files.received", "Hồ sơ tiếp nhận"),
        PackChange("indicators.csv", "changed", "posts", "Tin bài", (("unit_of_measure", "bài", "tin"),)),
        PackChange("indicators.csv", "added", "videos", "Tin bài"),
    )


def test_the_same_content_changes_nothing_whatever_its_version() -> None:
    assert compare_packs(office("1", FILES_ROW), office("2", FILES_ROW)) == ()


def test_a_first_version_adds_everything() -> None:
    changes = compare_packs(None, office("1", FILES_ROW))
    assert {one.kind for one in changes} == {"added"}
    assert [one.item for one in changes] == ["files", "files.received"]


def test_an_archive_that_is_no_pack_is_refused_with_all_problems() -> None:
    with pytest.raises(PackError) as refused:
        pack_of("x.zip", {"a.csv": b"1"})
    assert refused.value.problems[0].code == "missing_file"
