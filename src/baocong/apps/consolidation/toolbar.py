"""The conditions of a page, each a link or a small form: period, map, moment, policy, columns, comparison."""

from collections.abc import Sequence
from dataclasses import dataclass

from baocong.apps.consolidation.addresses import COMPARED, Asked
from baocong.apps.consolidation.question import COMPARED as COMPARED_NAMES
from baocong.apps.consolidation.table import Table
from baocong.apps.indicators.periods import period_slug
from baocong.counting.period import Period
from baocong.ui.components import Chip


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several ways to see the page."""

    label: str
    address: str
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A condition with its choices; `value` is the one in force."""

    label: str
    value: str
    choices: Sequence[Choice]


@dataclass(frozen=True, slots=True)
class Toolbar:
    """Everything above the table."""

    groups: Sequence[Group]
    before: Choice
    after: Choice
    workbook: str
    as_of: str
    as_of_typed: str
    as_of_action: str
    hidden: Sequence[tuple[str, str]]
    trail: Sequence[Choice]
    notes: Sequence[str]
    chips: Sequence[Chip] = ()


def toolbar_of(asked: Asked, made: Table) -> Toolbar:
    """Return the toolbar of a table."""
    period = asked.question.period
    groups = [
        _periods(asked, period),
        _maps(asked),
        _policies(asked),
        _columns(asked, made),
        _comparisons(asked),
        _kinds(asked),
    ]
    return Toolbar(
        [one for one in groups if len(one.choices) > 1],
        Choice("Kỳ trước", _at(asked, period.previous())),
        Choice("Kỳ sau", _at(asked, period.next())),
        asked.of("consolidation:workbook"),
        asked.as_of or "bây giờ",
        asked.conditions.get("tinh-den", ""),
        asked.table().partition("?")[0],
        [(name, value) for name, value in asked.conditions.items() if name != "tinh-den"],
        [],
        _notes(made),
    )


def _at(asked: Asked, period: Period) -> str:
    return asked.table(period=period_slug(period.code, period.cutoff))


def _periods(asked: Asked, now: Period) -> Group:
    year, month = now.last_day.year, now.last_day.month
    codes = [
        f"{year}-{month:02d}",
        f"{year}-Q{(month + 2) // 3}",
        f"{year}-H{1 if month <= 6 else 2}",
        f"{year}-9M",
        str(year),
    ]
    periods = [Period.parse(code, now.cutoff) for code in codes]
    if now.code not in codes:
        periods.append(now)
    choices = [Choice(one.name_vi(), _at(asked, one), one.code == now.code) for one in periods]
    return Group("Kỳ", now.name_vi(), choices)


def _maps(asked: Asked) -> Group:
    current = asked.question.version
    choices = [
        Choice(f"từ {one.valid_from:%d/%m/%Y}", asked.table(ban_do=str(one.pk)), one.pk == current.pk)
        for one in asked.versions
    ]
    chosen = "ban-do" in asked.conditions
    choices.insert(0, Choice("của kỳ báo cáo", asked.table(ban_do=""), not chosen))
    newest = asked.versions[-1].pk == current.pk
    value = "hiện nay" if newest else f"từ {current.valid_from:%d/%m/%Y}"
    return Group("Bản đồ hành chính", value, choices if len(asked.versions) > 1 else choices[:1])


def _policies(asked: Asked) -> Group:
    is_final = asked.question.policy == "final"
    choices = [
        Choice("chính thức, thiếu thì ước", asked.table(so=""), not is_final),
        Choice("chỉ số chính thức", asked.table(so="chinh-thuc"), is_final),
    ]
    return Group("Số", choices[1 if is_final else 0].label, choices)


def _columns(asked: Asked, made: Table) -> Group:
    classes: dict[int, tuple[str, str, int]] = {}
    for one in made.ground.children:
        kind = one.unit.unit_class
        count = classes.get(kind.pk, ("", "", 0))[2] + 1
        classes[kind.pk] = (kind.code, kind.name, count)
    current = asked.question.columns
    choices = [Choice("chỉ tổng", asked.table(cot=""), not current)]
    choices += [
        Choice(f"{name} ({count})", asked.table(cot=code, so_sanh=""), pk == current)
        for pk, (code, name, count) in classes.items()
    ]
    return Group("Cột", next((one.label for one in choices if one.is_current), "chỉ tổng"), choices)


def _comparisons(asked: Asked) -> Group:
    current = asked.question.compared
    choices = [Choice("không so", asked.table(so_sanh=""), not current)]
    choices += [
        Choice(COMPARED_NAMES[kind], asked.table(so_sanh=slug, cot=""), kind == current)
        for slug, kind in COMPARED.items()
    ]
    return Group("So với", next(one.label for one in choices if one.is_current), choices)


def _kinds(asked: Asked) -> Group:
    question = asked.question
    choices = [
        Choice(
            "kết quả",
            asked.table(ke_hoach="", phan_to=""),
            not question.planned and not question.with_categories,
        ),
        Choice(
            "kết quả, có phân tổ",
            asked.table(ke_hoach="", phan_to="1"),
            question.with_categories and not question.planned,
        ),
        Choice("kế hoạch", asked.table(ke_hoach="1", phan_to="", so_sanh=""), question.planned),
    ]
    return Group("Nội dung", next((one.label for one in choices if one.is_current), "kế hoạch"), choices)


def _notes(made: Table) -> list[str]:
    """Return what a reader must know about the whole table: other maps, periods across an event."""
    notes: list[str] = []
    if made.gathered.carried:
        notes.append(
            "Số liệu báo cáo trên bản đồ cũ được chuyển theo tỷ lệ của nghị quyết sắp xếp; tổng không đổi."
        )
    for one in made.gathered.straddled:
        name = Period(one.code, one.start, one.end, one.cutoff).name_vi()  # type: ignore[arg-type]
        notes.append(
            f"Kỳ {name} có ngày trước và ngày sau khi sắp xếp lại đơn vị nên không chuyển được sang bản đồ này; "
            "hãy xem trên bản đồ của kỳ báo cáo."
        )
    return notes
