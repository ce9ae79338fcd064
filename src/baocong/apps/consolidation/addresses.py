"""Addresses of consolidated pages: every condition stands in the address, so that a page can be sent and printed again."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.http import Http404, HttpRequest, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse

from baocong.apps.consolidation.question import Question, version_for
from baocong.apps.indicators.periods import parse_slug, period_slug
from baocong.apps.indicators.views.places import as_of_in
from baocong.apps.rights.actors import Actor, demand
from baocong.apps.rights.actors import Place as RightsPlace
from baocong.apps.units.models import MapVersion, Unit, UnitClass

COMPARED = {"cung-ky": "same_period", "ky-truoc": "previous", "ke-hoach": "plan"}
_FLAGS = ("ban-do", "tinh-den", "so", "ke-hoach", "cot", "phan-to", "so-sanh", "linh-vuc")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the texts of its address: unit, period, and the conditions that differ from the usual ones."""

    question: Question
    versions: list[MapVersion]
    conditions: Mapping[str, str]
    as_of: str = ""

    @property
    def args(self) -> tuple[str, str]:
        """Return what the address of the table needs."""
        one = self.question
        return one.unit.key, period_slug(one.period.code, one.period.cutoff)

    def table(self, unit: Unit | None = None, **changed: str) -> str:
        """Return the address of the table with changed conditions; "" takes one away. `_` stands for "-"."""
        return self._address("consolidation:table", unit, changed)

    def of(self, name: str, unit: Unit | None = None, **changed: str) -> str:
        """Return the address of another page of the same question."""
        return self._address(name, unit, changed)

    def _address(self, name: str, unit: Unit | None, changed: Mapping[str, str], *more: str) -> str:
        key, period = self.args
        period = changed.get("period", period)
        query = QueryDict(mutable=True)
        wanted = {
            **self.conditions,
            **{name.replace("_", "-"): value for name, value in changed.items() if name != "period"},
        }
        for condition, value in wanted.items():
            if value:
                query[condition] = value
        address = reverse(name, args=[unit.key if unit else key, period, *more])
        return f"{address}?{query.urlencode()}" if query else address

    def figure(self, indicator: str, category: str = "", unit: Unit | None = None) -> str:
        """Return the address of what one figure rests on."""
        return self._address(
            "consolidation:figure", unit, {"nhom": category, "cot": "", "so-sanh": ""}, indicator
        )

    def open(self, indicator: str, category: str = "", unit: Unit | None = None) -> str:
        """Return the address of the table with a figure opened beside it, for readers without scripts."""
        return self.table(mo=indicator, nhom=category, o=unit.key if unit else "")


def asked_in(request: HttpRequest, actor: Actor, unit: str, period: str) -> Asked:
    """Return the question of a page. *Errors*: Refused without the right at the unit; 404; Rejected for a wrong condition."""
    found = get_object_or_404(Unit.objects.select_related("unit_class"), key=unit)
    demand(actor, "consolidation.read", RightsPlace(unit=found.pk))
    try:
        pure = parse_slug(period)
    except ValueError as error:
        raise Http404(f"không có kỳ {period}") from error
    given = request.GET
    conditions = {name: given[name][:60] for name in _FLAGS if given.get(name)}
    number = conditions.get("ban-do", "")
    version, versions = version_for(
        found, pure, int(number) if number.isascii() and number.isdecimal() and len(number) < 18 else None
    )
    moment = as_of_in(request)
    columns = (
        UnitClass.objects.filter(code=conditions.get("cot", "")).first() if "cot" in conditions else None
    )
    question = Question(
        found,
        pure,
        version,
        policy="final" if conditions.get("so") == "chinh-thuc" else "firmest",
        planned="ke-hoach" in conditions,
        columns=columns.pk if columns else 0,
        with_categories="phan-to" in conditions,
        compared=COMPARED.get(conditions.get("so-sanh", ""), ""),
        area=conditions.get("linh-vuc", ""),
        seq=moment.seq if moment else None,
    )
    if question.compared and pure.kind == "stage":
        question = replace(question, compared="")
    return Asked(question, versions, conditions, f"{moment.moment:%H:%M %d/%m/%Y}" if moment else "")
