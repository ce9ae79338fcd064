"""Slowing down whoever asks too often without an account."""

from django.core.cache import cache

from baocong.apps.rights.answers import Rejected

MOST_A_MINUTE = 240
"""Requests of one network address in a minute; autosave of one person stays far below."""


def demand_slow(address: str) -> None:
    """Count a request of a network address. *Errors*: Rejected `too_often` beyond the limit."""
    key = f"links:{address}"
    cache.add(key, 0, timeout=60)
    try:
        count = cache.incr(key)
    except ValueError:
        count = 1
    if count > MOST_A_MINUTE:
        raise Rejected("too_often", "Có quá nhiều lần mở từ mạng này. Hãy đợi một phút rồi thử lại.")
