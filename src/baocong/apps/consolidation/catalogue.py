"""Which indicator versions count for a period, and which of them are shares of which parts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from baocong.apps.consolidation.asking import Share
from baocong.apps.indicators.models import Category, IndicatorVersion, Period


@dataclass(frozen=True, slots=True)
class Rules:
    """The indicator versions in force, by indicator id and by code, with the shares among them."""

    versions: Mapping[int, IndicatorVersion]
    by_code: Mapping[str, IndicatorVersion]
    shares: tuple[Share, ...]
    whole: int = field(default=0)
    """The id of the category ""."""

    def parts(self, version: IndicatorVersion) -> tuple[IndicatorVersion, IndicatorVersion] | None:
        """Return numerator and denominator of a share; None for what is none or lacks a part."""
        found = [self.by_code.get(code) for code in (version.numerator, version.denominator)]
        upper, lower = found
        return (upper, lower) if upper is not None and lower is not None else None


def rules_of(period: Period, versions: Iterable[IndicatorVersion], whole: int) -> Rules:
    """Return the rules that count for a period, out of all versions (with `indicator` loaded)."""
    counting = [one for one in versions if _counts(one, period)]
    by_code = {one.indicator.code: one for one in counting}
    shares = tuple(
        Share(one.indicator_id, by_code[one.numerator].indicator_id, by_code[one.denominator].indicator_id)
        for one in counting
        if one.numerator in by_code and one.denominator in by_code
    )
    return Rules({one.indicator_id: one for one in counting}, by_code, shares, whole)


def all_versions() -> list[IndicatorVersion]:
    """Return every version of every indicator, with indicator and class of reporters: one query."""
    versions = IndicatorVersion.objects.select_related("indicator", "reporters")
    return list(versions.order_by("area", "indicator_id", "number"))


def whole_category() -> int:
    """Return the id of the category "" ; 0 while no figure was ever saved."""
    return Category.objects.filter(key="").values_list("pk", flat=True).first() or 0


def _counts(version: IndicatorVersion, period: Period) -> bool:
    starts = version.valid_from is None or version.valid_from <= period.start
    return starts and (version.valid_until is None or version.valid_until > period.start)
