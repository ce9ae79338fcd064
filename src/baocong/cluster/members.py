"""The members of the cluster: guessed by the first run, then those of the sheet, each known under the same code for good."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from baocong.cluster.member_names import find_member, is_renamed, member_code, short_names
from baocong.cluster.model import Member, StatedMember
from baocong.vietnamese.folding import fold
from baocong.vietnamese.names import sort_key


def settle_members(stated: Sequence[StatedMember], found: Iterable[str]) -> tuple[Member, ...]:
    """Return the members: those of the sheet in its order; where it has none, the bodies that reports and scores name.

    A member that a person renamed keeps its code and with it every decision; names that a person typed over one another
    to bring them into order keep theirs too, because a name that was known before leads back to its code.
    """
    rows = [one for one in stated if one.name.strip()]
    if rows:
        return _made(_with_codes(rows))
    guessed: list[Member] = []
    for name in found:
        if find_member(name, guessed) is None:
            guessed.append(Member(member_code(name), name.strip(), name.strip()))
    members = _made([StatedMember(one.name) for one in guessed])
    return tuple(sorted(members, key=lambda one: sort_key(one.short)))


def _with_codes(rows: Sequence[StatedMember]) -> list[StatedMember]:
    """The rows with the codes that their names had before, whichever row those names stand in now."""
    before = {fold(name): one for one in rows if one.code for name in one.known}
    back = [before.get(fold(one.name)) for one in rows]
    claimed = {one.code for one in back if one is not None}
    settled = []
    for row, same in zip(rows, back, strict=True):
        if same is not None:
            kept = replace(row, code=same.code, known=same.known)
        elif row.code and row.code not in claimed and is_renamed(row.known, row.name):
            kept = row
        else:
            kept = replace(row, code="", known=())
        settled.append(_without_foreign_short(kept, before))
    return settled


def _without_foreign_short(row: StatedMember, before: Mapping[str, StatedMember]) -> StatedMember:
    """A short name that was another member's is left over from the row's former content."""
    owner = before.get(fold(row.short))
    return replace(row, short="") if owner is not None and owner.code != row.code else row


def _made(rows: Sequence[StatedMember]) -> tuple[Member, ...]:
    members: list[Member] = []
    for one, short in zip(rows, short_names([one.name for one in rows]), strict=True):
        taken = {each.code for each in members}
        first = code = one.code or member_code(one.name)
        number = 2
        while code in taken:
            code, number = f"{first}-{number}", number + 1
        members.append(Member(code, one.name.strip(), one.short.strip() or short, one.known))
    return tuple(members)
