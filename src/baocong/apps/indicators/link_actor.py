"""Whoever holds a one-time link: may enter and send the figures of one unit, nothing else."""

from dataclasses import dataclass

from baocong.apps.rights.actors import OFFICE, Place, Scope
from baocong.apps.rights.answers import Answer

ALLOWED = frozenset({"figures.read", "figures.enter", "figures.send", "figures.remark"})


@dataclass(frozen=True, slots=True)
class LinkActor:
    """A body without an account, by its link. Which period the link is for, the operations hold it to."""

    recipient: str
    unit: int
    person_id: int | None = None
    on_behalf_of: str = ""

    @property
    def name(self) -> str:
        """Return what the log prints."""
        return f"{self.recipient} (liên kết một lần)"

    def answer(self, action: str, place: Place = OFFICE) -> Answer:
        """Return whether the link allows an action at a place."""
        if action in ALLOWED and place.unit == self.unit:
            return Answer(True, "link", "Liên kết này được nhập và gửi số liệu của đơn vị trong kỳ được hỏi.")
        message = "Liên kết này chỉ nhận số liệu của một đơn vị trong một kỳ. Việc khác cần tài khoản."
        return Answer(False, "link_only", message)

    def scope(self, action: str) -> Scope:
        """Return where the link allows an action."""
        return Scope(units=frozenset({self.unit})) if action in ALLOWED else Scope()
