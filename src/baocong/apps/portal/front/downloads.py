"""Files that a page carries itself, so that nothing has to be kept for a second request."""

from dataclasses import dataclass
from typing import Final

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from baocong.cluster.pages.one_page import carried

CARRIED_BYTES: Final = 12 * 1024 * 1024
"""Beyond this a page would be slow to open; the form's second button sends such a file directly."""
_FORBIDDEN: Final = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))


@dataclass(frozen=True, slots=True)
class Download:
    """A file to take away. `link` carries it; it is "" for one too large for a page."""

    name: str
    content: bytes

    @property
    def link(self) -> str:
        """The file as a link."""
        return carried(self.name, self.content) if len(self.content) <= CARRIED_BYTES else ""

    def response(self) -> HttpResponse:
        """Return the file itself."""
        response = HttpResponse(self.content, content_type="application/octet-stream")
        header = content_disposition_header(as_attachment=True, filename=self.name)
        response.headers["Content-Disposition"] = header or "attachment"
        return response


def beside(name: str, addition: str, suffix: str) -> str:
    """Return the name of a file made from another, as every system takes it.

    *Example*:

    >>> beside("BC 6/2022.docx", "ghi chú", "docx")
    'BC 6-2022 - ghi chú.docx'
    """
    stem = name.rpartition(".")[0] or name
    return f"{stem.translate(_FORBIDDEN).strip(' .')[:120] or 'bao-cao'} - {addition}.{suffix}"
