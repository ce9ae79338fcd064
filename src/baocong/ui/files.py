"""Files that pages give to be kept: one way to name them and to say what they are."""

from urllib.parse import quote

from django.http import Http404, HttpResponse

_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def file_form(form: str) -> str:
    """Return the ending of a file that is asked for. *Errors*: Http404 for one that no page makes."""
    if form not in _TYPES:
        raise Http404
    return form


def file_answer(content: bytes, name: str) -> HttpResponse:
    """Return a file to be kept under a name, which may have Vietnamese letters; its ending says what it is."""
    answer = HttpResponse(content, content_type=_TYPES[name.rpartition(".")[2]])
    plain = "".join(one if one.isascii() and (one.isalnum() or one in "._-") else "_" for one in name)
    said = f'attachment; filename="{plain}"'
    answer["Content-Disposition"] = said if plain == name else f"{said}; filename*=UTF-8''{quote(name)}"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
