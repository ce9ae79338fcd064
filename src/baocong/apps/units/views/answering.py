"""Answers that several pages of units give."""

from django.http import Http404, HttpResponse

_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def file_form(form: str) -> str:
    """Return the ending of a file that is asked for. *Errors*: Http404 for one that is not made here."""
    if form not in _TYPES:
        raise Http404
    return form


def as_file(content: bytes, name: str) -> HttpResponse:
    """Return a file to be saved; its name is our own, of plain letters."""
    answer = HttpResponse(content, content_type=_TYPES[name.rpartition(".")[2]])
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
