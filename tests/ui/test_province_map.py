"""The map: 34 provinces, islands included, classes by rank, missing never the lowest class."""

from datetime import date
from decimal import Decimal

import pytest

from baocong.ui.province_map import HEIGHT, WIDTH, class_limits, outlines, province_map

_TODAY = date(2026, 11, 1)


def _drawn(values: dict[str, Decimal | int | None]) -> dict[str, tuple[str, int]]:
    drawn = province_map("Mẫu", "vị trí", values, on=_TODAY).drawn
    return {one.name: (one.written, one.map_class) for one in drawn}


def test_all_34_provinces_are_drawn_inside_the_frame() -> None:
    assert len(outlines()) == 34
    numbers = [
        [float(number) for number in pair.split()]
        for one in outlines()
        for pair in one.path.replace("M", "L").replace("Z", "").split("L")
        if pair
    ]
    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in numbers)


def test_hoang_sa_and_truong_sa_are_drawn_with_their_provinces() -> None:
    """Islands far from the coast belong to Đà Nẵng (48) and Khánh Hòa (56), and to nobody else."""
    rings = {one.code: len(one.rings) for one in outlines() if one.rings}
    assert rings == {"48": 7, "56": 33}


def test_missing_is_said_and_is_no_class() -> None:
    drawn = _drawn({"01": 0, "04": None, "08": 1234})
    assert drawn["Hà Nội"] == ("0", 1)
    assert drawn["Cao Bằng"] == ("chưa gửi", 0)
    assert drawn["Tuyên Quang"] == ("1.234", 2)
    assert drawn["Lào Cai"] == ("chưa gửi", 0)


def test_table_goes_from_the_highest_down_and_missing_last() -> None:
    ranked = province_map("Mẫu", "", {"01": 5, "04": None, "08": 7}, on=_TODAY).by_value
    assert [one.name for one in ranked[:2]] == ["Tuyên Quang", "Hà Nội"]
    assert all(one.map_class == 0 for one in ranked[2:])


def test_legend_counts_every_province_once() -> None:
    values = {one.code: index * 10 for index, one in enumerate(outlines()) if index != 3}
    legend = province_map("Mẫu", "", values, on=_TODAY).legend
    assert sum(one.count for one in legend) == 34
    assert [one.number for one in legend] == [5, 4, 3, 2, 1, 0]
    assert legend[-1].words == "chưa gửi"


def test_map_without_any_figure_says_so() -> None:
    legend = province_map("Mẫu", "", {}, on=_TODAY).legend
    assert [(one.number, one.words, one.count) for one in legend] == [(0, "chưa gửi", 34)]


LIMITS = [
    pytest.param([], (), id="none"),
    pytest.param([4], ((4, 4),), id="one"),
    pytest.param([5, 5, 5, 5, 5, 5], ((5, 5),), id="all-equal"),
    pytest.param([1, 2, 2, 2, 3, 4, 5], ((1, 2), (3, 4), (5, 5)), id="equal-figures-share-a-class"),
]


@pytest.mark.parametrize(("values", "expected"), LIMITS)
def test_class_limits(values: list[int], expected: tuple[tuple[int, int], ...]) -> None:
    assert class_limits([Decimal(value) for value in values]) == expected
