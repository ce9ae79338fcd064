"""Answers that several pages of units give."""

from django.http import HttpResponse

_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def as_file(content: bytes, name: str) -> HttpResponse:
    """Return a file to be saved; its name is our own, of plain letters."""
    answer = HttpResponse(content, content_type=_TYPES[name.rpartition(".")[2]])
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
