"""The front page without an account: each answer holds everything, nothing is kept for a later one."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.safestring import mark_safe
from django.utils.translation import gettext
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from baocong.apps.portal.front.downloads import Download, beside
from baocong.apps.portal.front.refusals import Refusal
from baocong.apps.portal.front.styles import check_style, doors_style
from baocong.apps.portal.front.uploads import Sent, receive
from baocong.apps.portal.front.work import Done, check_sent, consolidate_sent
from baocong.cluster.outputs.file_names import RESULT_JSON
from baocong.cluster.saving import WORKBOOK

View = Callable[[HttpRequest], HttpResponse]
_MOST_COLUMNS, _WIDEST = 120, 2000
_A_YEAR = 31_536_000


def _front_page(view: View) -> View:
    """Lead to the sign-in page where the front page is switched off; show refusals; let nobody keep an answer."""

    @wraps(view)
    def shown(request: HttpRequest) -> HttpResponse:
        if not settings.FRONT_PAGE:
            return redirect(settings.LOGIN_URL)
        try:
            response = view(request)
        except Refusal as refusal:
            response = _refused(request, refusal)
        response.headers["Cache-Control"] = "no-store"
        return response

    return shown


# Nothing is changed by these forms, and Django's check would read the upload, partly onto the disk, before we can;
# `receive` refuses what another site sends.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@_front_page
def front(request: HttpRequest) -> HttpResponse:
    """Show where to drop a report, or check the one that was dropped."""
    if request.method != "POST":
        return _front(request)
    sent = receive(request)
    report = sent.one("report")
    if report is not None and report[0].casefold().endswith(".zip"):
        return _consolidated(request, sent)
    done = check_sent(sent)
    if sent.fields.get("give") == "word" and "word" in done.files:
        return Download(_word_name(done), done.files["word"]).response()
    return render(request, "portal/checked.html", _checked(done))


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@_front_page
def cluster(request: HttpRequest) -> HttpResponse:
    """Show where to drop the folder of a cluster, or consolidate the one that was dropped."""
    if request.method != "POST":
        return _front(request, for_cluster=True)
    return _consolidated(request, receive(request))


@require_safe
@cache_control(public=True, max_age=_A_YEAR, immutable=True)
def check_styles(request: HttpRequest, relations: int, findings: int) -> HttpResponse:
    """Give the rules of a check page: numbers in, rules out, the same for everybody."""
    del request
    return HttpResponse(
        check_style(min(relations, 600), min(findings, 600)), content_type="text/css; charset=utf-8"
    )


@require_safe
@cache_control(public=True, max_age=_A_YEAR, immutable=True)
def door_styles(request: HttpRequest, widths: str) -> HttpResponse:
    """Give the rules of a cluster's doors for columns of these widths."""
    del request
    numbers = tuple(min(int(one), _WIDEST) for one in widths.split("-")[:_MOST_COLUMNS] if one)
    return HttpResponse(doors_style(numbers), content_type="text/css; charset=utf-8")


def _front(request: HttpRequest, *, for_cluster: bool = False) -> HttpResponse:
    title = gettext("Tổng hợp cụm") if for_cluster else gettext("Soát báo cáo")
    context = {
        "title": title,
        "nothing_kept": True,
        "for_cluster": for_cluster,
        "megabytes": settings.FRONT_PAGE_MEGABYTES,
        "most_files": settings.DATA_UPLOAD_MAX_NUMBER_FILES,
        "local_only": settings.LOCAL_ONLY,
    }
    return render(request, "portal/front.html", context)


def _refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    response = render(
        request,
        "portal/refused.html",
        {"title": refusal.title, "nothing_kept": True, "refusal": refusal, "back": resolve_url(request.path)},
        status=refusal.status,
    )
    if refusal.retry_after_seconds:
        response.headers["Retry-After"] = str(refusal.retry_after_seconds)
    return response


def _checked(done: Done) -> dict[str, Any]:
    fields = done.fields
    name = fields["title"]
    return {
        **fields,
        "nothing_kept": True,
        # Made by the same templates that escape every text (writing.check_page, tests/apps/portal hold it).
        "side": mark_safe(fields["side"]),  # noqa: S308
        "sheet": mark_safe(fields["sheet"]),  # noqa: S308
        "seconds": done.seconds,
        "word": Download(_word_name(done), done.files["word"]) if "word" in done.files else None,
        "excel": Download(beside(name, gettext("số liệu"), "xlsx"), done.files["excel"]),
        "page": Download(beside(name, gettext("trang soát"), "html"), done.files["trang"]),
    }


def _word_name(done: Done) -> str:
    return beside(done.fields["title"], gettext("ghi chú"), "docx")


def _consolidated(request: HttpRequest, sent: Sent) -> HttpResponse:
    done = consolidate_sent(sent)
    bundle = Download(beside(done.fields["title"] + ".", gettext("tổng hợp"), "zip"), done.files["zip"])
    if sent.fields.get("give") == "zip":
        return bundle.response()
    context = {
        **done.fields,
        "nothing_kept": True,
        **{name: mark_safe(done.fields[name]) for name in ("overview", "findings", "figures", "ranking")},  # noqa: S308
        "column_widths": "-".join(map(str, done.fields["widths"])) or "0",
        "seconds": done.seconds,
        "bundle": bundle,
        "json": Download(RESULT_JSON, done.files["json"]),
        "workbook": Download(WORKBOOK, done.files[WORKBOOK]),
    }
    return render(request, "portal/consolidated.html", context)
