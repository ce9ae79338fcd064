"""What a person dropped, held in memory only: sizes are known before anything is read, nothing goes to the disk."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final, cast
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import SuspiciousOperation, TooManyFilesSent
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest, UnreadablePostError
from django.http.multipartparser import MultiPartParser, MultiPartParserError

from baocong.apps.portal.front.refusals import from_elsewhere, nothing_sent, too_large, too_many
from baocong.writing.safe_text import printable

_DRAIN_STEP: Final = 256 * 1024
_DRAIN_TIMES: Final = 8
_LONGEST_NAME: Final = 200


@dataclass(frozen=True, slots=True)
class Sent:
    """The fields of a form, and its files by field: each its path as the browser named it, and its bytes."""

    fields: Mapping[str, str]
    files: Mapping[str, list[tuple[str, bytes]]]

    def one(self, field: str) -> tuple[str, bytes] | None:
        """Return the file of a field, or None where none was chosen."""
        given = self.files.get(field)
        return given[0] if given else None


def receive(request: HttpRequest) -> Sent:
    """Return what a form sent. *Errors*: Refusal when it is too large, of too many files, broken or from another site."""
    if not _is_own(request):
        raise from_elsewhere()
    most = settings.FRONT_PAGE_MEGABYTES * 1024 * 1024
    if int(request.META.get("CONTENT_LENGTH") or 0) > most:
        _drain(request, _DRAIN_TIMES * most)
        raise too_large(settings.FRONT_PAGE_MEGABYTES)
    handler = _InMemory(most, request)
    try:
        fields, _ = _PathKeepingParser(request.META, request, [handler], "utf-8").parse()
    except (MultiPartParserError, UnreadablePostError) as error:
        _drain(request, most)
        raise nothing_sent() from error
    except TooManyFilesSent as error:
        _drain(request, most)
        raise too_many(settings.DATA_UPLOAD_MAX_NUMBER_FILES) from error
    except SuspiciousOperation as error:
        _drain(request, most)
        raise too_large(settings.FRONT_PAGE_MEGABYTES) from error
    if handler.is_over:
        raise too_large(settings.FRONT_PAGE_MEGABYTES)
    return Sent({name: str(fields[name]) for name in fields}, handler.files)


def _is_own(request: HttpRequest) -> bool:
    """Return whether our own page sent the form. Nothing is changed by it, but what it shows must not be another's words."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in {"same-origin", "none"}
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.get_host()


def _drain(request: HttpRequest, most: int) -> None:
    """Read on and forget, so that the browser hears the answer instead of a broken connection; very long ones are cut."""
    left = most
    try:
        while left > 0 and (step := request.read(_DRAIN_STEP)):
            left -= len(step)
    except OSError:
        return


class _InMemory(FileUploadHandler):
    """Keeps every file in memory, none on the disk, up to a number of bytes in all."""

    def __init__(self, most: int, request: HttpRequest) -> None:
        super().__init__(request)
        self._left = most
        self._content = BytesIO()
        self.is_over = False
        self.files: dict[str, list[tuple[str, bytes]]] = {}

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self._content = BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        del start  # the pieces come in order
        self._left -= len(raw_data)
        if self._left < 0:
            self.is_over = True
            raise StopUpload(connection_reset=True)
        self._content.write(raw_data)

    def file_complete(self, file_size: int) -> None:
        del file_size
        # Django's own uploaded files drop the folders of a name, so they are kept here.
        named = (cast(str, self.file_name), self._content.getvalue())
        self.files.setdefault(self.field_name, []).append(named)


class _PathKeepingParser(MultiPartParser):
    """Keeps the folders in the names of dropped files: units' subfolders say whose a file is. They are labels, never paths."""

    def sanitize_file_name(self, file_name: str) -> str | None:
        parts = [printable(one).strip() for one in file_name.replace("\\", "/").split("/")]
        kept = [one for one in parts if one not in {"", ".", ".."} and not one.endswith(":")]
        return "/".join(kept)[-_LONGEST_NAME:] or None
