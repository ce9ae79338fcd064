"""Pages of the log: the list, one entry, exports. Verifying and giving out the head are in `verify_views`."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from baocong.apps.audit.models import AuditEntry
from baocong.apps.audit.operations import erase_payload
from baocong.apps.inspection.exporting import export_entries
from baocong.apps.inspection.forms import EraseForm, FilterForm
from baocong.apps.inspection.payload_rows import keys_in, parts_of
from baocong.apps.inspection.queries import entries_in, filter_entries, names_of, page_of
from baocong.apps.inspection.rows import about_words, lines_of
from baocong.apps.rights.actors import OFFICE, Actor, Scope
from baocong.apps.rights.answers import Refused
from baocong.ui.acting import actor_in
from baocong.ui.files import file_answer, file_form


@require_GET
def list_entries(request: HttpRequest) -> HttpResponse:
    """List the log, newest first, filtered."""
    actor, scope = _reader(request)
    form = FilterForm(request.GET)
    entries = filter_entries(entries_in(scope), form.filters(), scope)
    page = page_of(entries, before=_number(request, "truoc"), after=_number(request, "sau"))
    kept = {name: value for name, value in request.GET.items() if name in form.fields and value}
    context = {
        "title": _("Nhật ký"),
        "lines": lines_of(page.entries),
        "page": page,
        "form": form,
        "kept": urlencode(kept),
        "is_filtered": bool(kept),
        "sees_office": bool(actor.answer("audit.read", OFFICE)),
    }
    return render(request, "inspection/list.html", context)


@require_GET
def show_entry(request: HttpRequest, seq: int) -> HttpResponse:
    """Show one entry: who, when, what, before and after, its seal."""
    actor, scope = _reader(request)
    entry = _entry(scope, seq)
    return render(request, "inspection/entry.html", _entry_context(actor, scope, entry, EraseForm()))


@require_POST
def erase(request: HttpRequest, seq: int) -> HttpResponse:
    """Erase what an entry carries."""
    actor, scope = _reader(request)
    entry = _entry(scope, seq)
    form = EraseForm(request.POST)
    if not form.is_valid():
        context = _entry_context(actor, scope, entry, form)
        return render(request, "inspection/entry.html", context, status=422)
    erase_payload(actor=actor, seq=seq, reason=form.cleaned_data["reason"])
    messages.info(
        request, _("Đã xóa nội dung bút toán này. Chuỗi nhật ký vẫn nguyên; lý do xóa có trong nhật ký.")
    )
    return redirect("inspection:entry", seq)


@require_GET
def export(request: HttpRequest, kind: str) -> HttpResponse:
    """Give the filtered log as a file."""
    _actor, scope = _reader(request)
    form = FilterForm(request.GET)
    entries = filter_entries(entries_in(scope), form.filters(), scope)
    note = _("Xuất theo bộ lọc đang chọn trên màn hình.") if request.GET else ""
    return file_answer(export_entries(entries, file_form(kind), note), f"nhat-ky.{kind}")  # type: ignore[arg-type]


def _entry_context(actor: Actor, scope: Scope, entry: AuditEntry, form: EraseForm) -> dict[str, object]:
    payload = getattr(entry, "payload", None)
    shown = payload is not None and payload.erased_at is None
    parts = parts_of(payload.data) if shown and payload is not None else []
    names = names_of(keys_in(parts))
    around = entries_in(scope)
    return {
        "title": _("Bút toán số %(seq)s") % {"seq": entry.seq},
        "entry": entry,
        "line": lines_of([entry])[0],
        "payload": payload,
        "parts": [(one.named(names), about_words(one.about, {}, {}) if one.about else "") for one in parts],
        "older": around.filter(seq__lt=entry.seq).values_list("seq", flat=True).first(),
        "newer": around.filter(seq__gt=entry.seq).order_by("seq").values_list("seq", flat=True).first(),
        "may_erase": shown and entry.code != "audit.erase" and bool(actor.answer("audit.erase", OFFICE)),
        "form": form,
    }


def _entry(scope: Scope, seq: int) -> AuditEntry:
    entry = entries_in(scope).select_related("payload").filter(seq=seq).first()
    if entry is None:
        raise Http404
    return entry


def _reader(request: HttpRequest) -> tuple[Actor, Scope]:
    """Return who reads and where. *Errors*: Refused for who may read the log nowhere."""
    actor = actor_in(request)
    scope = actor.scope("audit.read")
    if not scope:
        raise Refused(actor.answer("audit.read", OFFICE))
    return actor, scope


def _number(request: HttpRequest, name: str) -> int | None:
    text = request.GET.get(name, "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else None
