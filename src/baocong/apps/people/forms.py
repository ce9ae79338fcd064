"""Forms of people: what was typed becomes what operations take; they decide nothing and save nothing."""

import re
from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from baocong.apps.people.account_forms import PASSWORD_RULE
from baocong.apps.people.giving import RoleAt
from baocong.apps.people.models import Person, RoleGrant
from baocong.apps.people.queries import find_units, people_in
from baocong.apps.people.rights_of import where_of
from baocong.apps.rights.actors import Scope
from baocong.apps.rights.answers import Rejected
from baocong.apps.rights.roles import ROLES
from baocong.apps.units.models import Cluster, ClusterMembership, Unit
from baocong.apps.units.queries import units_in
from baocong.vietnamese.folding import search_key

_KEY = re.compile(r".*\(([^()]+)\)\s*\Z", re.DOTALL)


def unit_words(unit: Unit) -> str:
    """Return how a unit stands in a field: its name, and its key by which it is found again."""
    return f"{unit.name} ({unit.key})"


def person_words(person: Person) -> str:
    """Return how a person stands in a field."""
    return f"{person} ({person.login})"


class DayField(forms.DateField):
    """A day, by the browser's own calendar or as dd/mm/yyyy."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
        kwargs.setdefault("error_messages", {"invalid": _("Ghi ngày dạng 31/12/2026.")})
        super().__init__(**kwargs)


def _suggests(address: str, list_id: str) -> dict[str, object]:
    """Return the attributes that fetch suggestions while typing; without a script the field stays a plain one."""
    return {
        "hx-get": reverse_lazy(address),
        "hx-trigger": "input changed delay:250ms",
        "hx-target": f"#{list_id}",
    }


class UnitField(forms.CharField):
    """A unit of a scope, by key or by a name that only one unit has; suggestions come while typing."""

    def __init__(self, *, list_id: str = "units", **kwargs: Any) -> None:
        super().__init__(max_length=400, **kwargs)
        self.scope = Scope()
        self.widget.attrs.update(
            list=list_id, autocomplete="off", **_suggests("people:unit_suggestions", list_id)
        )

    def clean(self, value: Any) -> Unit | None:
        """Return the unit. *Errors*: ValidationError that says what was found instead."""
        text = super().clean(value)
        return find_one_unit(self.scope, text) if text else None


def find_one_unit(scope: Scope, text: str) -> Unit:
    """Return the unit that a text means. *Errors*: ValidationError for none and for several."""
    keyed = _KEY.match(text)
    units = units_in(scope)
    if keyed and (found := units.filter(key=keyed[1]).first()):
        return found
    same = list(units.filter(folded_name=search_key(text))[:4]) or find_units(scope, text, limit=4)
    if len(same) == 1:
        return same[0]
    if not same:
        raise forms.ValidationError(
            _("Không có đơn vị này trong phạm vi của bạn. Hãy gõ vài chữ rồi chọn trong danh sách.")
        )
    names = "; ".join(unit_words(one) for one in same[:3])
    raise forms.ValidationError(_("Có nhiều đơn vị khớp: %(names)s. Hãy chọn một.") % {"names": names})


class PersonField(forms.CharField):
    """An active person of a scope, by login or by a name that only one person has."""

    def __init__(self, *, list_id: str = "names", **kwargs: Any) -> None:
        super().__init__(max_length=400, **kwargs)
        self.scope = Scope()
        self.widget.attrs.update(
            list=list_id, autocomplete="off", **_suggests("people:name_suggestions", list_id)
        )

    def clean(self, value: Any) -> Person | None:
        """Return the person. *Errors*: ValidationError that says what was found instead."""
        text = super().clean(value)
        if not text:
            return None
        people = people_in(self.scope).filter(is_active=True)
        keyed = _KEY.match(text)
        login = keyed[1] if keyed else text.strip()
        found = list(people.filter(login__iexact=login)[:1]) or list(
            people.filter(folded_name=search_key(text))[:2]
        )
        if len(found) != 1:
            raise forms.ValidationError(
                _(
                    "Không rõ là ai. Hãy gõ vài chữ trong tên rồi chọn trong danh sách; chỉ có người trong phạm vi bạn được xem."
                )
            )
        return found[0]


class ScopedForm(forms.Form):
    """A form whose units and people come from the scope of who fills it in; `action` is what the form is for."""

    action = ""

    def __init__(self, *args: Any, scope: Scope, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, UnitField | PersonField):
                field.scope = scope
                if self.action:
                    field.widget.attrs["hx-get"] = f"{field.widget.attrs['hx-get']}?action={self.action}"

    def say(self, rejected: Rejected) -> None:
        """Put what an operation rejected beside the fields it names, or above them all."""
        for name, words in rejected.fields.items():
            if name in self.fields:
                self.add_error(name, words)
        if not set(rejected.fields) & set(self.fields):
            self.add_error(None, rejected.message)


class RoleForm(ScopedForm):
    """A role and where; only roles that the person may give are offered."""

    role = forms.ChoiceField(label=_("Vai trò"))
    unit = UnitField(label=_("Đơn vị"), required=False)
    only_this_unit = forms.BooleanField(label=_("Chỉ đơn vị này, không gồm đơn vị bên dưới"), required=False)
    office = forms.BooleanField(label=_("Trong toàn cơ quan, không gắn với đơn vị"), required=False)

    def __init__(self, *args: Any, roles: frozenset[str], scope: Scope, **kwargs: Any) -> None:
        super().__init__(*args, scope=scope, **kwargs)
        field = self.fields["role"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(code, name) for code, name in ROLES.items() if code in roles]
        # The form holds that one place is chosen: a unit is asked for, though "required" would forbid the others.
        self.fields["unit"].is_asked = True  # type: ignore[attr-defined]
        if not scope.everywhere:
            del self.fields["office"]

    def clean(self) -> dict[str, Any]:
        """Hold that exactly one place was chosen: a forgotten unit never becomes a role in the whole office."""
        data = super().clean() or {}
        places = [one for one in ("unit", "office", "cluster") if data.get(one)]
        if not places and "unit" not in self.errors:
            more = _(" Vai trò toàn cơ quan thì đánh dấu ô bên dưới.") if "office" in self.fields else ""
            self.add_error("unit", str(_("Chọn đơn vị.")) + str(more))
        if len(places) > 1:
            self.add_error("unit", _("Chỉ chọn một nơi: đơn vị, cụm – khối, hoặc toàn cơ quan."))
        return data


class InvitationForm(RoleForm):
    """Whom to invite to what."""

    action = "people.invite"

    full_name = forms.CharField(label=_("Họ và tên"), max_length=150)
    email = forms.EmailField(label=_("Thư điện tử"), required=False)
    title = forms.CharField(label=_("Chức vụ"), max_length=150, required=False)
    field_order = ("full_name", "email", "title", "role", "unit", "only_this_unit", "office")

    def given(self) -> RoleAt:
        """Return the role that the invitation gives."""
        data = self.cleaned_data
        return RoleAt(role=data["role"], unit=data.get("unit"), only_this_unit=data["only_this_unit"])


class GrantForm(RoleForm):
    """A role for somebody who has an account, with its interval; in a unit, or in a cluster of a year."""

    action = "people.grant"

    cluster = forms.ChoiceField(label=_("Hoặc cụm, khối thi đua của năm"), required=False)
    valid_from = DayField(label=_("Từ ngày"), required=False)
    valid_until = DayField(label=_("Đến hết ngày"), required=False)
    field_order = ("role", "unit", "only_this_unit", "cluster", "office", "valid_from", "valid_until")

    def __init__(self, *args: Any, roles: frozenset[str], scope: Scope, **kwargs: Any) -> None:
        super().__init__(*args, roles=roles, scope=scope, **kwargs)
        field = self.fields["cluster"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("Không chọn")), *cluster_choices(scope)]
        if not scope.everywhere and not scope.clusters:
            del self.fields["cluster"]

    def given(self) -> RoleAt:
        """Return the role with its half-open interval."""
        data = self.cleaned_data
        cluster, year = _cluster_year(data.get("cluster", ""))
        until = data["valid_until"]
        return RoleAt(
            role=data["role"],
            unit=data["unit"],
            cluster=cluster,
            year=year,
            only_this_unit=data["only_this_unit"],
            valid_from=data["valid_from"],
            valid_until=until + timedelta(days=1) if until else None,
        )


def cluster_choices(scope: Scope) -> list[tuple[str, str]]:
    """Return the clusters with their years that a scope covers, as choices."""
    rows = (
        ClusterMembership.objects.values_list("cluster", "year", "cluster__name")
        .distinct()
        .order_by("-year", "cluster__name")
    )
    return [
        (f"{cluster}:{year}", f"{name}, {year}")
        for cluster, year, name in rows
        if scope.everywhere or (cluster, year) in scope.clusters
    ]


def _cluster_year(value: str) -> tuple[Cluster | None, int | None]:
    cluster, _colon, year = value.partition(":")
    return (Cluster.objects.get(pk=cluster), int(year)) if year else (None, None)


class PositionForm(ScopedForm):
    """A post with its title and days."""

    action = "people.position"

    title = forms.CharField(label=_("Chức vụ"), max_length=150)
    unit = UnitField(label=_("Đơn vị"))
    start = DayField(label=_("Giữ từ ngày"), required=False)
    end = DayField(label=_("Thôi giữ từ ngày"), required=False)
    field_order = ("title", "unit", "start", "end")


class PersonForm(ScopedForm):
    """Name and address of an account."""

    full_name = forms.CharField(label=_("Họ và tên"), max_length=150)
    email = forms.EmailField(label=_("Thư điện tử"), required=False)


class DelegationForm(ScopedForm):
    """Which of one's own roles are lent, to whom, from and until which day, and why."""

    grants = forms.MultipleChoiceField(label=_("Vai trò ủy quyền"), widget=forms.CheckboxSelectMultiple)
    receiver = PersonField(label=_("Người nhận"))
    start = DayField(label=_("Từ ngày"))
    until = DayField(label=_("Đến hết ngày"))
    reason = forms.CharField(label=_("Lý do"), max_length=300)

    def __init__(self, *args: Any, grants: list[RoleGrant], scope: Scope, **kwargs: Any) -> None:
        super().__init__(*args, scope=scope, **kwargs)
        self.own = {str(one.pk): one for one in grants}
        field = self.fields["grants"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(key, f"{ROLES[one.role]} {where_of(one)}") for key, one in self.own.items()]

    def chosen(self) -> list[RoleGrant]:
        """Return the grants that were ticked."""
        return [self.own[key] for key in self.cleaned_data["grants"]]

    def interval(self) -> tuple[datetime, datetime]:
        """Return the half-open interval of moments: from the first day's midnight to the midnight after the last."""
        data = self.cleaned_data
        return _midnight(data["start"]), _midnight(data["until"] + timedelta(days=1))


class AcceptForm(ScopedForm):
    """Login and password of a new account."""

    login = forms.CharField(
        label=_("Tên đăng nhập"),
        max_length=60,
        help_text=_("Chữ thường không dấu, chữ số, dấu chấm hoặc gạch. Ví dụ: nva.soyte"),
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )
    password = forms.CharField(
        label=_("Mật khẩu"),
        strip=False,
        help_text=PASSWORD_RULE,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=_("Gõ lại mật khẩu"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean(self) -> dict[str, Any]:
        """Hold the two passwords together."""
        data = super().clean() or {}
        if data.get("password") and data.get("again") and data["password"] != data["again"]:
            self.add_error("again", _("Hai lần gõ mật khẩu không giống nhau. Hãy gõ lại."))
        return data


class WorkbookForm(ScopedForm):
    """A workbook of people."""

    workbook = forms.FileField(
        label=_("Tệp Excel"),
        help_text=_("Tệp .xlsx theo mẫu, nhiều nhất 1.000 dòng."),
        widget=forms.FileInput(attrs={"accept": ".xlsx"}),
    )


def _midnight(day: Any) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))
