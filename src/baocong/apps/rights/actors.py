"""Who acts: what every operation is told about the person, never the request."""

from dataclasses import dataclass
from typing import Protocol

from baocong.apps.rights.answers import Answer, Refused


@dataclass(frozen=True, slots=True)
class Place:
    """What an action touches: a unit, a cluster in a year, or (with neither) the whole office."""

    unit: int | None = None
    cluster: int | None = None
    year: int | None = None


OFFICE = Place()
"""The whole office: settings, packs, accounts, the audit log."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Where an action is allowed: everywhere, below some units (roots of subtrees), alone at some, in some clusters.

    *Shapes*: `roots` and `units` are unit ids, `clusters` pairs of cluster id and year. Query functions turn a scope
    into a filter; an empty scope matches nothing.
    """

    everywhere: bool = False
    roots: frozenset[int] = frozenset()
    units: frozenset[int] = frozenset()
    clusters: frozenset[tuple[int, int]] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.everywhere or self.roots or self.units or self.clusters)


class Actor(Protocol):
    """Whoever acts: a person, a body with a one-time link, or the system itself.

    `name` is what the log prints; `on_behalf_of` names the giver while a delegation is used, "" otherwise.
    """

    @property
    def person_id(self) -> int | None: ...
    @property
    def name(self) -> str: ...
    @property
    def on_behalf_of(self) -> str: ...
    def answer(self, action: str, place: Place = OFFICE) -> Answer: ...
    def scope(self, action: str) -> Scope: ...


def demand(actor: Actor, action: str, place: Place = OFFICE) -> Answer:
    """Return the answer that allows the action. *Errors*: Refused with the reason when it does not."""
    answer = actor.answer(action, place)
    if not answer:
        raise Refused(answer)
    return answer


@dataclass(frozen=True, slots=True)
class System:
    """The program itself: scheduled work, set-up and migrations; may do everything, and is named in the log."""

    task: str
    person_id: int | None = None
    on_behalf_of: str = ""

    @property
    def name(self) -> str:
        return f"Hệ thống ({self.task})"

    def answer(self, action: str, place: Place = OFFICE) -> Answer:  # noqa: ARG002 - the same answer everywhere
        return Answer(True, "system", "Việc do chương trình tự làm theo lịch hoặc khi cài đặt.")

    def scope(self, action: str) -> Scope:  # noqa: ARG002 - the same scope for every action
        return Scope(everywhere=True)


@dataclass(frozen=True, slots=True)
class Stranger:
    """Someone who has not signed in: may do nothing that needs a right."""

    person_id: int | None = None
    name: str = "Người chưa đăng nhập"
    on_behalf_of: str = ""

    def answer(self, action: str, place: Place = OFFICE) -> Answer:  # noqa: ARG002 - the same answer everywhere
        return Answer(False, "not_signed_in", "Việc này cần tài khoản. Hãy đăng nhập rồi làm lại.")

    def scope(self, action: str) -> Scope:  # noqa: ARG002 - the same scope for every action
        return Scope()
