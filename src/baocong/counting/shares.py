"""Shares (tỷ lệ) from their parts: the total of the numerators over the total of the denominators, same units."""

from dataclasses import replace
from decimal import Decimal

from baocong.counting.combining import combine_qualifiers, list_names, weakest_nature
from baocong.counting.consolidated import Consolidated, Terms
from baocong.counting.exact import exact_sum, percentage, to_decimal
from baocong.counting.indicator import Indicator
from baocong.counting.observation import Observation
from baocong.counting.refusal import Refusal, refuse

_NO_TERMS = Terms()
_Figures = tuple[Observation, ...]


def consolidate_share(
    indicator: Indicator, numerator: Consolidated, denominator: Consolidated, terms: Terms = _NO_TERMS
) -> Consolidated:
    """Return the percentage of two totals over the units that stated both parts.

    A unit that stated only one part stays out of both totals and is named as silent; `parts` holds the two totals, and
    the category is that of the numerator.
    *Units*: percent, exact where the quotient ends, otherwise to 50 digits; rounded only when printed.
    *Errors*: none raised; `refusal` says why there is no value.
    *Source*: DESIGN truth 2; docs/rules/shares.md.
    """
    share = Consolidated(indicator, category=numerator.category, expected=denominator.expected)
    refusal = _refusal(indicator, numerator, denominator)
    if refusal:
        return replace(share, refusal=refusal)
    both = {one.unit for one in numerator.addends} & {one.unit for one in denominator.addends}
    either = {one.unit for one in (*numerator.addends, *denominator.addends)}
    upper = tuple(one for one in numerator.addends if one.unit in both)
    lower = tuple(one for one in denominator.addends if one.unit in both)
    exempt = (*numerator.not_applicable, *denominator.not_applicable)
    silent = dict.fromkeys((*numerator.silent, *denominator.silent, *sorted(either - both)))
    missing = dict.fromkeys((*numerator.missing, *denominator.missing))
    share = replace(
        share,
        addends=(*upper, *lower),
        silent=tuple(unit for unit in silent if unit not in exempt),
        missing=tuple(unit for unit in missing if unit not in silent and unit not in exempt),
        not_applicable=tuple(dict.fromkeys(exempt)),
    )
    return _computed(share, upper, lower, terms) if both else share


def _computed(share: Consolidated, upper: _Figures, lower: _Figures, terms: Terms) -> Consolidated:
    """Divide the totals, and say what the share inherits from the figures beneath it."""
    part = exact_sum(one.value for one in upper if one.value is not None)
    whole = exact_sum(one.value for one in lower if one.value is not None)
    if whole == 0:
        return replace(share, refusal=refuse("zero_denominator", lower, name=share.indicator.name))
    wholes = {one.unit: one.value for one in lower}
    above = [one.unit for one in upper if _exceeds(one.value, wholes[one.unit])]
    remark = f"Tử số lớn hơn mẫu số ở {list_names(above, terms.names)}; cần kiểm tra lại." if above else ""
    words = [one.qualifier for one in share.addends]
    return replace(
        share,
        value=to_decimal(percentage(part, whole)),
        parts=(part, whole),
        period=lower[0].period,
        planned=lower[0].planned,
        time=upper[0].time,
        qualifier="khoảng" if any(words) else combine_qualifiers(words),
        nature=weakest_nature(share.addends),
        rule=f"Tổng tử số chia tổng mẫu số của {len(lower)} đơn vị có đủ hai số liệu.",
        remarks=(remark,) if remark else (),
    )


def _exceeds(part: Decimal | None, whole: Decimal | None) -> bool:
    return part is not None and whole is not None and part > whole


def _refusal(indicator: Indicator, numerator: Consolidated, denominator: Consolidated) -> Refusal | None:
    """Return why the two totals make no share of this indicator."""
    codes = (indicator.numerator, indicator.denominator)
    if None in codes or codes != (numerator.indicator.code, denominator.indicator.code):
        return refuse("not_a_share", name=indicator.name)
    if numerator.refusal or denominator.refusal:
        return numerator.refusal or denominator.refusal
    if numerator.expected != denominator.expected:
        return refuse("different_totals", name=indicator.name, found="danh sách đơn vị")
    first, second = numerator.period, denominator.period
    if first and second and (first.code, first.start, first.end) != (second.code, second.start, second.end):
        return refuse("different_totals", name=indicator.name, found="một kỳ")
    if numerator.addends and denominator.addends and numerator.planned != denominator.planned:
        return refuse("different_totals", name=indicator.name, found="loại (kế hoạch hoặc đã thực hiện)")
    return None
