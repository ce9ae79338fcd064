"""The one-time links of a unit and period."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from baocong.apps.indicators.models import OneTimeLink, Period
from baocong.apps.units.models import Unit


@dataclass(frozen=True, slots=True)
class LinkState:
    """A link and how it stands."""

    link: OneTimeLink
    words: str
    tone: str

    @property
    def may_reopen(self) -> bool:
        """Return whether the asker may open it again."""
        return self.words in {"đã gửi số liệu", "đã hết hạn"}

    @property
    def may_withdraw(self) -> bool:
        """Return whether the asker may stop it."""
        return self.words != "đã thu lại"


def links_of(unit: Unit, period: Period) -> list[LinkState]:
    """Return the links of a unit and period, the newest first."""
    now = timezone.now()
    found = OneTimeLink.objects.filter(unit=unit, period=period).select_related("made_by")
    return [LinkState(one, *_state(one, now)) for one in found]


def _state(link: OneTimeLink, now: datetime) -> tuple[str, str]:
    if link.withdrawn_at:
        return "đã thu lại", ""
    if link.used_at:
        return "đã gửi số liệu", "ok"
    if link.expires_at <= now:
        return "đã hết hạn", "warn"
    return ("đã mở, chưa gửi", "info") if link.opened_at else ("chưa mở", "warn")
