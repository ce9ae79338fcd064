"""Search over names, indicators and texts, with and without marks; only what the actor may see is ever found."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from baocong.apps.exchange.models import ImportedReport
from baocong.apps.exchange.queries import search_texts
from baocong.apps.indicators.models import IndicatorVersion
from baocong.apps.indicators.queries import versions_on
from baocong.apps.rights.actors import Actor
from baocong.apps.units.models import Unit
from baocong.apps.units.queries.scopes import units_in
from baocong.apps.units.queries.search import search_units
from baocong.vietnamese.folding import search_key

SHOWN = 8
_AROUND = 90


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found: what it is called, where it is, and for a text the words around."""

    name: str
    address: str
    about: str = ""
    before: str = ""
    marked: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class HitGroup:
    """What was found of one kind; `more` says that there is more than is shown."""

    name: str
    hits: tuple[Hit, ...]
    more: bool


def search_everything(actor: Actor, text: str) -> list[HitGroup]:
    """Return what fits the words, by kind; kinds without a hit are left out, and so is everything for no words."""
    if not search_key(text):
        return []
    groups = [
        _units(actor, text),
        _indicators(actor, text),
        _texts(actor, text),
    ]
    return [one for one in groups if one.hits]


def _units(actor: Actor, text: str) -> HitGroup:
    found: QuerySet[Unit] = search_units(text, units_in(actor.scope("units.read")))
    rows = list(found.select_related("unit_class")[: SHOWN + 1])
    hits = tuple(
        Hit(one.name, reverse("units:unit", args=[one.pk]), one.unit_class.name) for one in rows[:SHOWN]
    )
    return HitGroup(_("Đơn vị"), hits, len(rows) > SHOWN)


def _indicators(actor: Actor, text: str) -> HitGroup:
    if not actor.scope("figures.read"):
        return HitGroup(_("Chỉ tiêu"), (), False)
    found: QuerySet[IndicatorVersion] = versions_on(timezone.localdate())
    for word in search_key(text).split():
        found = found.filter(folded_name__contains=word)
    rows = list(found[: SHOWN + 1])
    hits = tuple(
        Hit(one.name, reverse("indicators:indicator", args=[one.indicator.code]), one.unit_of_measure)
        for one in rows[:SHOWN]
    )
    return HitGroup(_("Chỉ tiêu"), hits, len(rows) > SHOWN)


def _texts(actor: Actor, text: str) -> HitGroup:
    rows = list(search_texts(text, actor.scope("figures.import"))[: SHOWN + 1])
    hits = tuple(_text_hit(one, text) for one in rows[:SHOWN])
    return HitGroup(_("Báo cáo đã nhập"), hits, len(rows) > SHOWN)


def _text_hit(report: ImportedReport, text: str) -> Hit:
    """Return a report with the words around the first place; folding keeps lines but not lengths, so lines are cut."""
    words = search_key(text).split()
    line = next((one for one in report.text.split("\n") if words[0] in search_key(one)), "")
    at = _place_of(line, words[0])
    start, end = max(0, at[0] - _AROUND), min(len(line), at[1] + _AROUND)
    about = " · ".join(part for part in (str(report.unit or report.issuer), report.period_code) if part)
    return Hit(
        report.name,
        reverse("exchange:batch", args=[report.batch_id]),
        about,
        line[start : at[0]],
        line[at[0] : at[1]],
        line[at[1] : end],
    )


def _place_of(line: str, word: str) -> tuple[int, int]:
    """Return where a word without marks stands in a line with marks: the first stretch that folds to it."""
    for start in range(len(line)):
        if not search_key(line[start : start + 1]).startswith(word[:1]):
            continue
        for end in range(start + 1, min(len(line), start + 2 * len(word) + 2) + 1):
            if search_key(line[start:end]) == word:
                return start, end
    return 0, 0
