"""Where a page of figures stands: unit and period of its address, the moment it is asked as of."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from baocong.apps.audit.queries import seq_at
from baocong.apps.indicators.models import Period
from baocong.apps.indicators.operations import open_period
from baocong.apps.indicators.periods import CUTOFF_NAMES, parse_slug, period_slug
from baocong.apps.indicators.queries.figures import period_as_kept
from baocong.apps.rights.answers import Rejected
from baocong.apps.units.models import Unit
from baocong.counting.period import Period as PurePeriod

NATURE_SLUGS = {"chinh-thuc": 3, "so-bo": 2, "uoc": 1}
NATURE_NAMES = {3: "Chính thức", 2: "Sơ bộ", 1: "Ước thực hiện"}


@dataclass(frozen=True, slots=True)
class Place:
    """A unit and a period as addresses name them."""

    unit: Unit
    period: Period
    pure: PurePeriod

    @property
    def slug(self) -> str:
        """Return the period as addresses name it."""
        return period_slug(self.period.code, self.period.cutoff)

    @property
    def args(self) -> tuple[str, str]:
        """Return what addresses of this place need."""
        return self.unit.key, self.slug

    @property
    def cutoff_name(self) -> str:
        """Return the calendar of the period: "chốt ngày 14"."""
        return CUTOFF_NAMES[self.period.cutoff]

    @property
    def period_name(self) -> str:
        """Return the period as people say it, with its calendar: "tháng 11 năm 2026, chốt ngày 14"."""
        return f"{self.pure.name_vi()}, {CUTOFF_NAMES[self.period.cutoff]}"


@dataclass(frozen=True, slots=True)
class AsOf:
    """The moment that a page is asked as of, and the last audit entry before it."""

    moment: datetime
    seq: int


def place_of(unit: str, period: str, *, opened: bool = False) -> Place:
    """Return the place of an address; with `opened` its period is kept in the database. *Errors*: Http404."""
    found = get_object_or_404(Unit.objects.select_related("unit_class"), key=unit)
    try:
        pure = parse_slug(period)
    except ValueError as error:
        raise Http404(f"không có kỳ {period}") from error
    if opened:
        return Place(found, open_period(pure.code, pure.cutoff), pure)
    return Place(found, period_as_kept(pure), pure)


def nature_in(request: HttpRequest) -> int:
    """Return the nature that the address names; the final one otherwise."""
    return NATURE_SLUGS.get(request.GET.get("tinh-chat", ""), 3)


def as_of_in(request: HttpRequest) -> AsOf | None:
    """Return the moment of `?tinh-den=`; None for now. *Errors*: Rejected for what is no moment."""
    text = request.GET.get("tinh-den", "").strip()
    if not text:
        return None
    moment = _moment(text)
    if moment is None:
        message = f"“{text}” không phải là một thời điểm. Ví dụ đúng: 2026-11-14 hoặc 2026-11-14T16:30."
        raise Rejected("no_moment", message, {"tinh-den": message})
    return AsOf(moment, seq_at(moment))


def _moment(text: str) -> datetime | None:
    """Return a moment in the office's time zone; a day means its end."""
    try:
        found = parse_datetime(text)
        if found is not None and len(text) > len("2026-11-14"):
            return timezone.make_aware(found) if timezone.is_naive(found) else found
        day = _day(text)
        return timezone.make_aware(datetime.combine(day, time())) + timedelta(days=1, microseconds=-1)
    except (ValueError, OverflowError):
        return None


def _day(text: str) -> date:
    if "/" in text:
        day, month, year = (int(one) for one in text.split("/"))
        return date(year, month, day)
    return date.fromisoformat(text)
