"""Adding up over units: totals, what they rest on, and every refusal (docs/rules/adding-up.md)."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.counting.samples import (
    COVERAGE,
    DOSSIERS,
    INDEX,
    MAY,
    MONEY,
    ON_TIME_SHARE,
    RANK,
    SETTLED,
    category,
    seen,
)

from baocong.counting.catalogue import Catalogue, CategoryName
from baocong.counting.combining import combine_qualifiers
from baocong.counting.consolidate import consolidate
from baocong.counting.consolidated import Terms
from baocong.counting.indicator import Indicator
from baocong.counting.observation import Observation, ObservationSource
from baocong.counting.period import Period

UNITS = ("A", "B", "C")


def test_a_total_over_all_units_is_full() -> None:
    total = consolidate(
        DOSSIERS, [seen(DOSSIERS, unit, n) for unit, n in (("C", 300), ("A", 100), ("B", 200))], UNITS
    )
    assert (total.value, total.reported, total.expected, total.partial) == (Decimal(600), 3, 3, False)
    assert [one.unit for one in total.addends] == ["A", "B", "C"]
    assert (total.period, total.qualifier, total.nature, total.refusal) == (MAY, None, "final", None)
    assert total.rule == "Tổng số liệu của 3 đơn vị."


PRESENCE = [
    pytest.param([("B", None, "silent")], (), ("B",), ("C",), (), 1, 100, True, id="silent-and-missing"),
    pytest.param([("B", 0, None), ("C", 0, None)], (), (), (), (), 3, 100, False, id="a-stated-zero-is-a-value"),
    pytest.param([("B", None, "not_applicable"), ("C", 5, None)], (), (), (), ("B",), 2, 105, False,
                 id="not-applicable-leaves-the-total-full"),
    pytest.param([], ("A", "B"), ("B",), ("C",), (), 1, 100, True, id="sent-without-the-figure-is-silent"),
    pytest.param([("B", None, "silent"), ("B", 0, None), ("C", 1, None)], ("B",), (), (), (), 3, 101, False,
                 id="the-lead-recorded-0-for-a-silent-unit"),
    pytest.param([("B", None, "silent"), ("B", None, "not_applicable"), ("C", 1, None)], ("B",), (), (), ("B",), 2, 101,
                 False, id="the-lead-recorded-not-applicable"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("others", "sent", "silent", "missing", "exempt", "reported", "value", "partial"), PRESENCE
)
def test_missing_silent_zero_and_not_applicable_are_four_things(
    others: list[tuple[str, int | None, Any]],
    sent: tuple[str, ...],
    silent: tuple[str, ...],
    missing: tuple[str, ...],
    exempt: tuple[str, ...],
    reported: int,
    value: int,
    partial: bool,
) -> None:
    figures = [seen(DOSSIERS, "A", 100)] + [seen(DOSSIERS, u, v, absence=why) for u, v, why in others]
    total = consolidate(DOSSIERS, figures, UNITS, Terms(sent=frozenset(sent)))
    assert (total.silent, total.missing, total.not_applicable) == (silent, missing, exempt)
    assert (total.reported, total.expected, total.value) == (reported, 3, Decimal(value))
    assert total.partial is partial


def test_without_any_figure_there_is_no_value_and_no_zero() -> None:
    total = consolidate(DOSSIERS, [seen(DOSSIERS, "A", None, absence="silent")], UNITS)
    assert (total.value, total.reported, total.silent, total.missing) == (None, 0, ("A",), ("B", "C"))
    assert total.refusal is None
    assert total.as_observation("cluster") is None


def test_a_stranger_is_left_out_of_the_total_and_kept_aside() -> None:
    stranger = seen(DOSSIERS, "X", 1000)
    total = consolidate(DOSSIERS, [seen(DOSSIERS, "A", 100), stranger], ("A",))
    assert (total.value, total.outside) == (Decimal(100), (stranger,))


def test_without_expected_units_nothing_is_added() -> None:
    total = consolidate(DOSSIERS, [seen(DOSSIERS, "A", 1)], ())
    assert total.refusal is not None
    assert (total.refusal.code, total.value) == ("no_units", None)


APRIL = Period.parse("2022-04", "administrative")
MIXTURES = [
    pytest.param({"period": APRIL}, "mixed_periods", "tháng 4 năm 2022", id="periods"),
    pytest.param({"period": MAY.with_cutoff("statistical")}, "mixed_cutoffs", "kỳ thống kê", id="cutoffs"),
    pytest.param({"category": category(channel="online")}, "mixed_categories", "channel=online", id="categories"),
    pytest.param({"unit_of_measure": "nghìn hồ sơ"}, "mixed_units_of_measure", "nghìn hồ sơ", id="units-of-measure"),
    pytest.param({"planned": True}, "mixed_plans", "kế hoạch", id="plan-with-done"),
    pytest.param({"time": "cumulative"}, "mixed_times", "lũy kế từ đầu năm", id="cumulative-with-flow"),
    pytest.param({"time": "total_to_date"}, "mixed_times", "lũy kế đến nay", id="total-to-date-with-flow"),
    pytest.param({"period": Period("2022-05", date(2022, 4, 22), date(2022, 5, 22), "administrative")},
                 "mixed_periods", "2022-05-21", id="same-code-other-days"),
]  # fmt: skip


@pytest.mark.parametrize(("odd", "code", "named"), MIXTURES)
def test_what_does_not_belong_together_is_not_added(odd: dict[str, Any], code: str, named: str) -> None:
    stranger = seen(DOSSIERS, "B", 20, **odd)
    total = consolidate(DOSSIERS, [seen(DOSSIERS, "A", 10), stranger], ("A", "B"), Terms(names={"B": "Sở B"}))
    assert total.refusal is not None
    assert (total.refusal.code, total.value) == (code, None)
    assert named in total.refusal.message
    assert "Sở B" in total.refusal.message
    assert stranger in total.refusal.observations
    alike = consolidate(DOSSIERS, [seen(DOSSIERS, "A", 10, **odd), stranger], ("A", "B"))
    if code != "mixed_units_of_measure":
        assert (alike.refusal, alike.value) == (None, Decimal(30))


def test_a_foreign_unit_of_measure_is_refused_even_where_all_agree_on_it() -> None:
    figures = [seen(MONEY, unit, 5, unit_of_measure="triệu đồng") for unit in ("A", "B")]
    refusal = consolidate(MONEY, figures, ("A", "B")).refusal
    assert refusal is not None
    assert refusal.code == "mixed_units_of_measure"
    assert "quy đổi về “đồng”" in refusal.message
    alike = consolidate(MONEY, [seen(MONEY, "A", 5, unit_of_measure=" Đồng ")], ("A",))
    assert alike.value == 5


def test_another_indicator_is_refused() -> None:
    refusal = consolidate(DOSSIERS, [seen(MONEY, "A", 5)], ("A",)).refusal
    assert refusal is not None
    assert refusal.code == "mixed_indicators"


def test_an_unknown_cutoff_is_added_and_said() -> None:
    figures = [seen(DOSSIERS, "A", 1), seen(DOSSIERS, "B", 2, period=MAY.with_cutoff("unknown"))]
    total = consolidate(DOSSIERS, figures, ("A", "B"))
    assert total.value == 3
    assert total.period is not None
    assert total.period.cutoff == "unknown"
    assert total.remarks == ("Chưa rõ thời gian chốt số liệu của B.",)


def test_two_values_of_one_unit_are_refused_and_both_named() -> None:
    first = seen(DOSSIERS, "A", 1037, source=ObservationSource("read", "bc.docx", place="mục II.2"))
    second = seen(DOSSIERS, "A", 1073, source=ObservationSource("read", "bc.docx", place="phụ lục 1"))
    total = consolidate(DOSSIERS, [first, second, seen(DOSSIERS, "B", 5)], ("A", "B"))
    assert total.refusal is not None
    assert (total.refusal.code, total.refusal.observations) == ("conflicting_values", (first, second))
    for part in ("1.037", "1.073", "mục II.2", "phụ lục 1"):
        assert part in total.refusal.message


def test_one_value_stated_twice_is_counted_once() -> None:
    about, exact = seen(DOSSIERS, "A", 100, qualifier="khoảng"), seen(DOSSIERS, "A", 100)
    total = consolidate(DOSSIERS, [about, exact], ("A",))
    assert (total.value, total.addends, total.set_aside, total.qualifier) == (
        Decimal(100),
        (exact,),
        (about,),
        None,
    )


def test_a_value_beside_not_applicable_is_refused() -> None:
    figures = [seen(DOSSIERS, "A", 5), seen(DOSSIERS, "A", None, absence="not_applicable")]
    refusal = consolidate(DOSSIERS, figures, ("A",)).refusal
    assert refusal is not None
    assert refusal.code == "conflicting_values"
    assert "không áp dụng" in refusal.message


def test_the_firmest_nature_of_a_unit_is_taken() -> None:
    estimate, final = seen(DOSSIERS, "A", 90, nature="estimate"), seen(DOSSIERS, "A", 95)
    total = consolidate(DOSSIERS, [estimate, final], ("A",), Terms(estimates="refuse"))
    assert (total.value, total.nature, total.set_aside) == (Decimal(95), "final", (estimate,))


def test_one_estimate_makes_the_total_an_estimate_or_is_refused() -> None:
    figures = [seen(DOSSIERS, "A", 90, nature="estimate"), seen(DOSSIERS, "B", 10, nature="provisional")]
    total = consolidate(DOSSIERS, figures, ("A", "B"))
    assert (total.value, total.nature, total.remarks) == (
        Decimal(100),
        "estimate",
        ("Có số ước thực hiện của A.",),
    )
    strict = consolidate(DOSSIERS, figures, ("A", "B"), Terms(estimates="refuse"))
    assert strict.refusal is not None
    assert (strict.refusal.code, strict.value) == ("estimate_refused", None)
    assert "thực hiện của A " in strict.refusal.message


def test_uoc_as_a_qualifier_is_an_estimate() -> None:
    total = consolidate(DOSSIERS, [seen(DOSSIERS, "A", 90, qualifier="ước")], ("A",))
    assert (total.qualifier, total.nature) == ("ước", "estimate")


QUALIFIERS = [
    pytest.param([None, None], None, id="exact"),
    pytest.param([None, "khoảng"], "khoảng", id="one-about-makes-it-about"),
    pytest.param(["trên", "trên", None], "trên", id="all-above"),
    pytest.param(["hơn", None], "hơn", id="hon-alone-stays"),
    pytest.param(["trên", "hơn"], "trên", id="two-words-for-above"),
    pytest.param(["gần", "gần"], "gần", id="all-below"),
    pytest.param(["gần", "trên"], "khoảng", id="below-and-above"),
    pytest.param(["trên", "khoảng"], "khoảng", id="above-and-about"),
    pytest.param(["ước", "ước"], "ước", id="all-estimated"),
    pytest.param(["ước", "trên"], "khoảng", id="estimated-and-above"),
    pytest.param(["ít nhất", None], "ít nhất", id="bound"),
    pytest.param(["ít nhất", "trên"], "ít nhất", id="bound-and-above"),
    pytest.param(["ít nhất", "khoảng"], "ít nhất khoảng", id="bound-and-about"),
    pytest.param(["ít nhất khoảng", None], "ít nhất khoảng", id="loose-bound-stays"),
    pytest.param(["xấp xỉ", "gần"], "khoảng", id="unknown-word"),
]


@pytest.mark.parametrize(("words", "combined"), QUALIFIERS)
def test_a_total_says_how_exact_its_addends_are(words: list[str | None], combined: str | None) -> None:
    assert combine_qualifiers(words) == combined
    assert combine_qualifiers(reversed(words)) == combined


@given(st.lists(st.sampled_from([None, "gần", "trên", "hơn", "khoảng", "ước", "ít nhất"]), min_size=1))
def test_qualifiers_of_subtotals_combine_to_that_of_the_total(words: list[str | None]) -> None:
    half = len(words) // 2
    parts = [combine_qualifiers(words[:half]), combine_qualifiers(words[half:])]
    assert (combine_qualifiers(parts) is None) == (combine_qualifiers(words) is None)
    if "khoảng" in words:
        assert "khoảng" in str(combine_qualifiers(parts))


NOT_ADDED = [
    pytest.param(RANK, "not_additive", "từng đơn vị", id="rank"),
    pytest.param(ON_TIME_SHARE, "share_from_parts", "dossiers.settled", id="share-with-parts"),
    pytest.param(COVERAGE, "weights_missing", "A, B", id="weighted-mean-without-weights"),
]


@pytest.mark.parametrize(("indicator", "code", "named"), NOT_ADDED)
def test_what_an_indicator_forbids_is_refused(indicator: Indicator, code: str, named: str) -> None:
    total = consolidate(indicator, [seen(indicator, "A", 90), seen(indicator, "B", 60)], ("A", "B"))
    assert total.refusal is not None
    assert (total.refusal.code, total.value) == (code, None)
    assert named in total.refusal.message
    assert total.reported == 2


def test_a_percentage_is_not_added_even_where_a_catalogue_says_so() -> None:
    wrong = Indicator("x.share", "x", "Tỷ lệ X", "%", "percent", "flow", True)
    refusal = consolidate(wrong, [seen(wrong, "A", 90), seen(wrong, "B", 60)], ("A", "B")).refusal
    assert refusal is not None
    assert refusal.code == "not_additive"


def test_a_weighted_mean_uses_the_weights_of_the_units_that_stated_it() -> None:
    figures = [seen(COVERAGE, "A", 90), seen(COVERAGE, "B", 60)]
    terms = Terms(weights={"A": Decimal(1000), "B": Decimal(3000), "C": Decimal(9)}, weight_name="số hộ")
    total = consolidate(COVERAGE, figures, UNITS, terms)
    assert (total.value, total.reported, total.missing) == (Decimal("67.5"), 2, ("C",))
    assert total.rule == "Trung bình có trọng số theo số hộ của 2 đơn vị."
    lacking = consolidate(COVERAGE, figures, UNITS, Terms(weights={"A": Decimal(1)})).refusal
    assert lacking is not None
    assert (lacking.code, "của B." in lacking.message) == ("weights_missing", True)


def test_weights_of_zero_only_are_refused() -> None:
    total = consolidate(COVERAGE, [seen(COVERAGE, "A", 90)], ("A",), Terms(weights={"A": Decimal(0)}))
    assert total.refusal is not None
    assert total.refusal.code == "weights_missing"


def test_a_plain_mean_is_taken_where_the_published_rule_says_so() -> None:
    total = consolidate(INDEX, [seen(INDEX, "A", "0.7"), seen(INDEX, "B", "0.6")], ("A", "B"))
    assert total.value == Decimal("0.65")
    assert "quy tắc công bố" in total.rule


def test_a_total_becomes_the_figure_of_the_unit_above() -> None:
    figures = [seen(DOSSIERS, "A", 1, as_at=date(2022, 5, 14), qualifier="trên")]
    above = consolidate(DOSSIERS, figures, ("A",)).as_observation("cluster")
    assert above == Observation(
        "dossiers.received", "cluster", MAY, Decimal(1), as_at=date(2022, 5, 14), qualifier="trên",
        source=ObservationSource("computed", reason="Tổng số liệu của 1 đơn vị."),
    )  # fmt: skip


def test_figures_of_different_days_are_said() -> None:
    figures = [
        seen(DOSSIERS, "A", 1, as_at=date(2022, 5, 14)),
        seen(DOSSIERS, "B", 1, as_at=date(2022, 5, 31)),
    ]
    assert consolidate(DOSSIERS, figures, ("A", "B")).remarks == (
        "Số liệu tính đến các ngày khác nhau, từ 14/05/2022 đến 31/05/2022.",
    )


values = st.one_of(st.none(), st.decimals(-(10**12), 10**12, places=2))


@given(st.dictionaries(st.sampled_from("ABCDEFGH"), values), st.permutations("ABCDEFGH"), st.integers(0, 8))
def test_every_unit_is_counted_once_and_a_total_of_subtotals_is_the_total(
    stated: dict[str, Decimal | None], units: list[str], cut: int
) -> None:
    figures = [
        Observation(DOSSIERS.code, unit, MAY, value, "silent" if value is None else None)
        for unit, value in stated.items()
    ]
    total = consolidate(DOSSIERS, figures, units)
    named = [one.unit for one in total.addends] + [*total.silent, *total.missing, *total.not_applicable]
    assert sorted(named) == sorted(units)
    assert total.partial == (total.reported < total.expected)
    halves = [
        consolidate(DOSSIERS, figures, part).as_observation(str(part)) for part in (units[:cut], units[cut:])
    ]
    subtotals = [half for half in halves if half]
    again = consolidate(DOSSIERS, subtotals, [half.unit for half in subtotals])
    assert again.value == total.value


def test_names_are_shown_but_codes_decide() -> None:
    same_name = Catalogue(
        categories={("channel", "online"): CategoryName("qua mạng"), ("level", "4"): CategoryName("qua mạng")}
    )
    figures = [
        seen(DOSSIERS, "A", 1, category=category(channel="online")),
        seen(DOSSIERS, "B", 1, category=category(level="4")),
    ]
    refusal = consolidate(DOSSIERS, figures, ("A", "B"), Terms(catalogue=same_name)).refusal
    assert refusal is not None
    assert refusal.code == "mixed_categories"
    assert "qua mạng (A); qua mạng (B)" in refusal.message
    named = Catalogue(indicators={"dossiers.settled": SETTLED})
    share = consolidate(ON_TIME_SHARE, [seen(ON_TIME_SHARE, "A", 9)], ("A",), Terms(catalogue=named)).refusal
    assert share is not None
    assert "tổng mẫu số (Hồ sơ đã giải quyết)" in share.message
