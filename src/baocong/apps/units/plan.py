"""A reorganisation as a person plans it: who ends, who begins, what goes where; checked before anything is saved."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Literal

from baocong.apps.rights.answers import Rejected
from baocong.apps.units.models import Map, Unit
from baocong.apps.units.unit_fields import UnitFields
from baocong.counting import reorganisation as pure

Kind = Literal["merge", "split", "rename"]
KINDS: Mapping[str, str] = {"merge": "Sáp nhập", "split": "Chia tách", "rename": "Đổi tên"}


@dataclass(frozen=True, slots=True)
class Draft:
    """A unit that the event makes. `label` is what the shares call it; `parent` None: that of the first predecessor."""

    label: str
    fields: UnitFields
    parent: Unit | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """What of a predecessor (by its key) goes to a successor (by label or key), as in `counting.reorganisation`."""

    predecessor: str
    successor: str
    share: Fraction = pure.ONE
    family: str = ""
    back_share: Fraction | None = None
    reads_history: bool = True


@dataclass(frozen=True, slots=True)
class Plan:
    """One event.

    *Shapes*: `drafts` are units to be made, `takers` units that are there and go on, taking over what the shares say.
    Without `shares` everything goes to the only successor. `children` says under which successor (label or key) a unit
    comes that stood below a predecessor; the others follow the greatest share.
    """

    chart: Map
    effective_date: date
    kind: Kind
    predecessors: tuple[Unit, ...]
    drafts: tuple[Draft, ...] = ()
    takers: tuple[Unit, ...] = ()
    shares: tuple[Share, ...] = ()
    children: Mapping[int, str] = field(default_factory=dict)
    basis: str = ""

    @property
    def ending(self) -> tuple[Unit, ...]:
        """The predecessors that end; one that is also a taker goes on."""
        return tuple(one for one in self.predecessors if one not in self.takers)

    @property
    def successors(self) -> tuple[str, ...]:
        """What the shares may call the successors."""
        return (*(one.label for one in self.drafts), *(one.key for one in self.takers))

    @property
    def names(self) -> dict[str, str]:
        """The names of all units of the plan by what the shares call them."""
        found = {one.key: str(one) for one in (*self.predecessors, *self.takers)}
        return found | {one.label: one.fields.short_name or one.fields.name for one in self.drafts}


def whole_shares(plan: Plan) -> tuple[Share, ...]:
    """Return the shares of a plan: as given, or everything to the only successor; takers keep what is their own."""
    shares = plan.shares
    if not shares and len(plan.successors) == 1:
        shares = tuple(Share(one.key, plan.successors[0]) for one in plan.predecessors)
    giving = {one.predecessor for one in shares}
    kept = (Share(one.key, one.key) for one in plan.takers if one.key not in giving)
    return (*shares, *kept)


def checked(plan: Plan) -> pure.Reorganisation:
    """Return the pure event of a plan.

    *Errors*: Rejected with a code `reorganise.*`: what does not fit, and what to do next.
    """
    _demand_units(plan)
    shares = whole_shares(plan)
    _demand_shares(plan, shares)
    try:
        return pure.Reorganisation(
            plan.effective_date,
            tuple(
                pure.Succession(one.predecessor, one.successor, one.share, one.family, one.back_share)
                for one in shares
            ),
            plan.basis,
        )
    except ValueError as error:
        raise Rejected(
            "reorganise.shares",
            f"Bảng tỷ lệ chưa đúng ({error}). Hãy xem lại: mỗi tỷ lệ từ 0 đến 1, mỗi đơn vị cũ cộng lại bằng 1.",
            {"shares": "Bảng tỷ lệ chưa đúng."},
        ) from error


def _demand_units(plan: Plan) -> None:
    faults: list[tuple[str, str, str]] = []
    if not plan.predecessors:
        faults.append(("no_predecessor", "predecessors", "Hãy ghi ít nhất một đơn vị cũ."))
    if not plan.successors:
        faults.append(("no_successor", "drafts", "Hãy ghi ít nhất một đơn vị mới hoặc một đơn vị tiếp nhận."))
    twice = [one for one, times in Counter(plan.successors).items() if times > 1]
    if twice or len(set(plan.predecessors)) < len(plan.predecessors):
        faults.append(("unit_twice", "predecessors", "Có đơn vị được ghi hai lần. Hãy bỏ bớt một dòng."))
    day = plan.effective_date
    for one in (*plan.predecessors, *plan.takers):
        if (one.valid_until and one.valid_until <= day) or (one.valid_from and one.valid_from >= day):
            faults.append(
                (
                    "not_open",
                    "predecessors",
                    f"{one.name} không hoạt động ngay trước ngày {day:%d/%m/%Y}. Hãy chọn đúng đơn vị hoặc ngày khác.",
                )
            )
    faults += _kind_faults(plan)
    if faults:
        fields = {where: text for _, where, text in reversed(faults)}
        raise Rejected(f"reorganise.{faults[0][0]}", " ".join(text for *_, text in faults), fields)


def _kind_faults(plan: Plan) -> list[tuple[str, str, str]]:
    before, after = len(plan.predecessors), len(plan.successors)
    if plan.kind == "merge" and after > 1:
        return [
            ("kind", "kind", "Sáp nhập có một đơn vị mới hoặc tiếp nhận; nhiều đơn vị nhận là chia tách.")
        ]
    if plan.kind == "split" and after == 1 and before:
        return [
            (
                "kind",
                "kind",
                "Chia tách cần ít nhất hai đơn vị nhận; một đơn vị nhận là sáp nhập hoặc đổi tên.",
            )
        ]
    if plan.kind == "rename" and (before > 1 or after > 1 or plan.takers):
        return [("kind", "kind", "Đổi tên có một đơn vị cũ và một tên mới.")]
    return []


def _demand_shares(plan: Plan, shares: Sequence[Share]) -> None:
    names = plan.names
    olds, news = {one.key for one in (*plan.predecessors, *plan.takers)}, set(plan.successors)
    faults: list[str] = []
    for one in shares:
        if one.predecessor not in olds or one.successor not in news:
            faults.append(
                f"Dòng “{one.predecessor} → {one.successor}” không thuộc các đơn vị ở trên. Hãy ghi đúng tên đã nêu."
            )
        elif not 0 <= one.share <= 1 or (one.back_share is not None and not 0 <= one.back_share <= 1):
            faults.append(
                f"Tỷ lệ {names[one.predecessor]} → {names[one.successor]} phải từ 0 đến 1 (0 đến 100%)."
            )
    links = Counter((one.predecessor, one.successor, one.family) for one in shares)
    faults += [
        f"Cặp {names.get(old, old)} → {names.get(new, new)} được ghi hai lần. Hãy bỏ bớt một dòng."
        for (old, new, _), times in links.items()
        if times > 1
    ]
    faults += _sum_faults(shares, names)
    giving = {one.predecessor for one in shares}
    faults += [
        f"Chưa ghi {one} chuyển cho đơn vị nào. Hãy thêm ít nhất một dòng trong bảng tỷ lệ."
        for one in plan.predecessors
        if one.key not in giving
    ]
    taking = {one.successor for one in shares}
    faults += [f"Chưa ghi {names[new]} nhận gì. Hãy thêm một dòng trong bảng tỷ lệ." for new in news - taking]
    if faults:
        raise Rejected("reorganise.shares", " ".join(faults[:5]), {"shares": " ".join(faults[:5])})


def _sum_faults(shares: Sequence[Share], names: Mapping[str, str]) -> list[str]:
    sums: dict[tuple[str, str], Fraction] = {}
    for one in shares:
        key = (one.predecessor, one.family)
        sums[key] = sums.get(key, Fraction(0)) + one.share
    return [
        f"Tỷ lệ của {names.get(unit, unit)} ({family or 'mọi chỉ tiêu'}) cộng lại là {total}, phải bằng 1 (100%)."
        for (unit, family), total in sums.items()
        if total != 1
    ]
