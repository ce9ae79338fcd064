"""People from a workbook: a preview with the problems of every row, then invitations; nothing is saved before."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field

from django.core import signing
from django.db.models import Q

from baocong.apps.audit.operation import operation
from baocong.apps.people.giving import RoleAt, check_not_twice, demand_giving
from baocong.apps.people.models import Invitation, Person, RoleGrant
from baocong.apps.people.operations.accounts import clean_address, clean_name
from baocong.apps.people.operations.grants import grant_role
from baocong.apps.people.operations.invitations import Invited, Invitee, Link, invite_person
from baocong.apps.people.queries import not_ended, people_by_address, waiting_now
from baocong.apps.rights.actors import Actor
from baocong.apps.rights.answers import Refused, Rejected
from baocong.apps.rights.roles import ROLES
from baocong.apps.units.models import Unit
from baocong.apps.units.queries import units_in
from baocong.vietnamese.folding import search_key

ROWS_LIMIT = 1_000
_SALT = "baocong.people.import"
_HOUR = 3_600
_OFFICE = "toan co quan"
_ROLE_BY_NAME = {search_key(name): code for code, name in ROLES.items()}


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One row as it was typed; `number` is its row in the workbook, from 1."""

    number: int
    full_name: str = ""
    email: str = ""
    unit: str = ""
    title: str = ""
    role: str = ""


@dataclass(slots=True)
class PreviewRow:
    """What would become of a row: an invitation, a role for an existing account, or nothing because of problems."""

    row: PersonRow
    problems: list[str] = field(default_factory=list)
    invitee: Invitee | None = None
    person: Person | None = None

    @property
    def fits(self) -> bool:
        """Whether the row would be carried out."""
        return not self.problems


@dataclass(slots=True)
class Imported:
    """What a confirmed import did: invitations made, roles given, and rows left out with their problems."""

    invited: list[Invited] = field(default_factory=list)
    granted: list[RoleGrant] = field(default_factory=list)
    left_out: list[PreviewRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Known:
    """What the rows are held against, read once for all of them."""

    units: dict[str, list[Unit]]
    people: dict[str, Person]
    invited: frozenset[str]
    grants: dict[int, list[RoleGrant]]


def preview_people(*, actor: Actor, rows: Sequence[PersonRow]) -> list[PreviewRow]:
    """Return what would become of every row; saves nothing. *Errors*: Refused for whoever may invite nowhere."""
    if not actor.scope("people.invite"):
        raise Refused(actor.answer("people.invite"))
    known = _read_known(actor, rows)
    seen: dict[str, int] = {}
    return [_preview(actor, row, known, seen) for row in rows]


def import_people(*, actor: Actor, rows: Sequence[PersonRow], link: Link) -> Imported:
    """Invite the people of the rows that fit, and give the role to those who have an account.

    Side effects: those of `invite_person` and `grant_role` for each row, in one entry and all together · mails after
    the commit. Rows with problems are left out and told. *Errors*: Refused for whoever may invite nowhere.
    """
    done = Imported()
    with operation("people.import", actor) as running:
        for one in preview_people(actor=actor, rows=rows):
            if one.problems or one.invitee is None:
                done.left_out.append(one)
            elif one.person is not None:
                done.granted.append(grant_role(actor=actor, person=one.person, given=one.invitee.given))
            else:
                done.invited.append(invite_person(actor=actor, invitee=one.invitee, link=link))
        running.silent = not done.invited and not done.granted
        running.payload = {
            "invited": len(done.invited),
            "granted": len(done.granted),
            "left_out": len(done.left_out),
        }
    return done


def sealed_rows(actor: Actor, rows: Iterable[PersonRow]) -> str:
    """Return rows as a text that the page carries to the confirmation: signed, for this person, for an hour."""
    data = {"person": actor.person_id, "rows": [asdict(one) for one in rows]}
    return signing.dumps(data, salt=_SALT, compress=True)


def open_rows(actor: Actor, sealed: str) -> list[PersonRow]:
    """Return the rows of a page. *Errors*: Rejected when the text is not ours, another person's, or an hour old."""
    try:
        data = signing.loads(sealed, salt=_SALT, max_age=_HOUR)
    except signing.BadSignature as error:
        raise Rejected(
            "import.stale",
            "Bản xem trước đã quá một giờ hoặc không còn nguyên. Hãy tải tệp lên lại; chưa có gì được lưu.",
        ) from error
    if data["person"] != actor.person_id:
        raise Rejected("import.stale", "Bản xem trước này của người khác. Hãy tải tệp lên lại.")
    return [PersonRow(**one) for one in data["rows"]]


def _read_known(actor: Actor, rows: Sequence[PersonRow]) -> _Known:
    names = {search_key(one.unit) for one in rows} | {one.unit.strip() for one in rows}
    scope = actor.scope("people.invite")
    units: dict[str, list[Unit]] = {}
    for unit in units_in(scope).filter(Q(folded_name__in=names) | Q(key__in=names)):
        units.setdefault(unit.folded_name, []).append(unit)
        units[unit.key] = [unit]
    people = people_by_address(one.email for one in rows)
    waiting = Invitation.objects.filter(waiting_now()).exclude(email="").values_list("email", flat=True)
    wanted = {one.email.strip().casefold() for one in rows}
    grants: dict[int, list[RoleGrant]] = {}
    for grant in RoleGrant.objects.filter(not_ended(), person__in=people.values()):
        grants.setdefault(grant.person_id, []).append(grant)
    return _Known(units, people, frozenset(one.casefold() for one in waiting) & wanted, grants)


def _preview(actor: Actor, row: PersonRow, known: _Known, seen: dict[str, int]) -> PreviewRow:
    result = PreviewRow(row)
    email = row.email.strip().casefold()
    for check in (clean_name, clean_address):
        try:
            check(row.full_name if check is clean_name else row.email)
        except Rejected as rejected:
            result.problems.append(rejected.message)
    if email and email in seen:
        result.problems.append(
            f"Thư điện tử lặp lại dòng {seen[email]}. Giao vai trò thứ hai sau khi người ấy nhận lời mời."
        )
    seen.setdefault(email, row.number)
    role = _ROLE_BY_NAME.get(search_key(row.role))
    if role is None:
        legal = ", ".join(ROLES.values())
        result.problems.append(f"Không có vai trò “{row.role}”. Được ghi: {legal}.")
    unit = _unit_of(actor, row, known, result)
    if role is None or result.problems:
        return result
    given = RoleAt(role=role, unit=unit)
    result.person = known.people.get(email) if email else None
    try:
        demand_giving(actor, "people.grant" if result.person else "people.invite", given)
        if result.person:
            check_not_twice(given, known.grants.get(result.person.pk, ()))
        elif email in known.invited:
            result.problems.append("Thư điện tử này đã được mời và chưa trả lời.")
    except Refused as refused:
        result.problems.append(refused.answer.reason)
    except Rejected as rejected:
        result.problems.append(rejected.message)
    result.invitee = Invitee(full_name=row.full_name, email=row.email, title=row.title, given=given)
    return result


def _unit_of(actor: Actor, row: PersonRow, known: _Known, result: PreviewRow) -> Unit | None:
    text = row.unit.strip()
    everywhere = actor.scope("people.invite").everywhere
    if search_key(text) == _OFFICE and everywhere:
        return None
    if not text:
        other = " Vai trò trong toàn cơ quan thì ghi “Toàn cơ quan”." if everywhere else ""
        result.problems.append(f"Chưa ghi đơn vị. Hãy ghi tên đơn vị như trong danh mục đơn vị.{other}")
        return None
    found = known.units.get(text) or known.units.get(search_key(text)) or []
    if len(found) == 1:
        return found[0]
    if not found:
        result.problems.append(
            f"Không có đơn vị “{text}” trong phạm vi của bạn. Hãy ghi đúng tên như trong danh mục đơn vị."
        )
    else:
        keys = ", ".join(one.key for one in found[:5])
        result.problems.append(f"Có {len(found)} đơn vị tên “{text}”. Hãy ghi mã thay cho tên: {keys}.")
    return None
