"""What a person says about a unit, checked: every fault with its field, all at once."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from baocong.apps.rights.answers import Rejected
from baocong.apps.units.models import Unit, UnitClass
from baocong.apps.units.naming import fold_names
from baocong.vietnamese.folding import compose
from baocong.vietnamese.identifiers import IdentifierError, parse_identifier

_LENGTHS = {"name": 250, "short_name": 120, "other_names": 300, "place_code": 20, "field_of_work": 60}
_LABELS = {
    "name": "Tên",
    "short_name": "Tên gọi tắt",
    "other_names": "Tên gọi khác",
    "place_code": "Mã địa bàn",
    "field_of_work": "Lĩnh vực",
}


@dataclass(frozen=True, slots=True)
class UnitFields:
    """A unit as a person describes it. `identifier` may be typed in either printed form; `key` is made when empty."""

    name: str
    unit_class: UnitClass
    short_name: str = ""
    other_names: str = ""
    place_code: str = ""
    identifier: str = ""
    field_of_work: str = ""
    is_sample: bool = False
    key: str = ""


def checked_values(
    fields: UnitFields, day: date | None = None, unit: Unit | None = None
) -> dict[str, object]:
    """Return the columns of a unit from what was typed: single spaces, composed letters, the newer identifier.

    *Errors*: Rejected units.fields with a sentence by field; an identifier that an open unit has on `day` is a fault.
    """
    values = {name: " ".join(compose(getattr(fields, name)).split()) for name in _LENGTHS}
    faults = {
        name: f"{_LABELS[name]} dài {len(values[name])} ký tự; được dùng nhiều nhất {most}."
        for name, most in _LENGTHS.items()
        if len(values[name]) > most
    }
    faults |= {
        name: f"{_LABELS[name]} có ký tự không in được. Hãy gõ lại."
        for name, text in values.items()
        if not text.isprintable()
    }
    if not values["name"] or not fold_names(values["name"]):
        faults["name"] = "Hãy ghi tên đơn vị."
    identifier = ""
    if fields.identifier.strip():
        try:
            identifier = str(parse_identifier(fields.identifier))
        except IdentifierError as error:
            faults["identifier"] = error.message
    taken = _holder(identifier, day, unit) if identifier else None
    if taken:
        faults["identifier"] = (
            f"Mã định danh {identifier} đang là của {taken.name}. Mỗi mã chỉ thuộc một đơn vị."
        )
    if faults:
        raise Rejected("units.fields", " ".join(faults.values()), faults)
    return {
        **values,
        "identifier": identifier,
        "unit_class": fields.unit_class,
        "is_sample": fields.is_sample,
    }


def new_key(fields: UnitFields, day: date | None) -> str:
    """Return a key that no unit has: class and name, with the day when the plain one is taken."""
    if fields.key:
        if Unit.objects.filter(key=fields.key).exists():
            raise Rejected(
                "units.key_taken", f"Đã có đơn vị mang khóa “{fields.key}”.", {"key": "Khóa đã dùng."}
            )
        return fields.key
    words = "".join(one if one.isalnum() else "-" for one in fold_names(fields.name))
    plain = f"{fields.unit_class.code}-{'-'.join(part for part in words.split('-') if part)}"[:60]
    taken = set(Unit.objects.filter(key__startswith=plain).values_list("key", flat=True))
    dated = f"{plain}@{day:%Y-%m-%d}" if day else plain
    numbered = (f"{dated}-{number}" for number in range(2, len(taken) + 3))
    return next(one for one in (plain, dated, *numbered) if one not in taken)


def _holder(identifier: str, day: date | None, unit: Unit | None) -> Unit | None:
    open_then = Q(valid_until__isnull=True)
    if day:
        open_then |= Q(valid_until__gt=day)
    others = Unit.objects.filter(open_then, identifier=identifier)
    return (others.exclude(pk=unit.pk) if unit else others).first()
