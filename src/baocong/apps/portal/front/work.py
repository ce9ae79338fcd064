"""From what a person sent to what is shown: a place, a checker process, and every way it can go wrong."""

import time
from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.utils import timezone

from baocong.apps.portal.front.checkers import Failed, TooSlow, checkers
from baocong.apps.portal.front.messages import Message
from baocong.apps.portal.front.refusals import busy, failed, not_read, nothing_sent, too_slow
from baocong.apps.portal.front.slots import Busy, slot
from baocong.apps.portal.front.uploads import Sent

_COME_BACK_SECONDS: Final = 10


@dataclass(frozen=True, slots=True)
class Done:
    """What a checker answered, and how long the person waited for it."""

    fields: dict[str, Any]
    files: dict[str, bytes]
    seconds: float


def check_sent(sent: Sent) -> Done:
    """Have a report checked, against an earlier one where there is one. *Errors*: Refusal."""
    report = sent.one("report")
    if report is None:
        raise nothing_sent()
    earlier = sent.one("earlier") or ("", b"")
    name = _own_name(report[0])
    fields = {"name": name, "earlier": _own_name(earlier[0]), "now": _now()}
    files = {"report": report[1], **({"earlier": earlier[1]} if earlier[0] else {})}
    return _ask("report", Message(fields, files), name)


def consolidate_sent(sent: Sent) -> Done:
    """Have the files of a cluster consolidated. *Errors*: Refusal."""
    files: dict[str, bytes] = {}
    for path, content in [
        one for field in ("folder", "archive", "report") for one in sent.files.get(field, [])
    ]:
        label, number = path, 2
        while label in files:
            label, number = f"{number}/{path}", number + 1
        files[label] = content
    if not files:
        raise nothing_sent()
    return _ask("cluster", Message({"now": _now()}, files), "")


def _ask(kind: str, job: Message, name: str) -> Done:
    started = time.monotonic()
    seconds = settings.FRONT_PAGE_SECONDS
    try:
        with slot(long=kind == "cluster"):
            answer = checkers.ask(kind, job, seconds)
    except Busy as error:
        raise busy(_COME_BACK_SECONDS) from error
    except TooSlow as error:
        raise too_slow(seconds) from error
    except Failed as error:
        raise failed() from error
    if answer.fields["state"] == "refused":
        raise not_read(answer.fields["code"], name, answer.fields["message"])
    return Done(dict(answer.fields), dict(answer.files), time.monotonic() - started)


def _own_name(path: str) -> str:
    return path.rpartition("/")[2]


def _now() -> str:
    return timezone.localtime().replace(microsecond=0).isoformat()
