"""What the front page refuses: each with its status, what is wrong and what to do; nothing is read that need not be."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.conf import LazySettings
from django.test import Client, RequestFactory
from django.urls import reverse

from baocong.apps.portal.front import slots, views
from baocong.apps.portal.front.slots import Busy, slot
from tests.apps.portal.conftest import LINES, Dropping, report_file

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _bomb() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", bytes(40_000_000))
    return out.getvalue()


@pytest.mark.parametrize(
    ("make", "code", "says"),
    [
        pytest.param(lambda: b"", "empty", "Tệp rỗng", id="empty"),
        pytest.param(
            lambda: OLE + "EncryptedPackage\0".encode("utf-16-le"), "encrypted", "mật khẩu", id="password"
        ),
        pytest.param(lambda: b"\xff\xd8\xff" + bytes(500), "(picture|damaged)", "Hãy", id="picture"),
        pytest.param(lambda: b"Rar!" + bytes(500), "archive", "giải nén", id="rar"),
        pytest.param(_bomb, "hostile", "bom nén", id="zip-bomb"),
        pytest.param(lambda: report_file("MẬT", *LINES), "secret", "bí mật nhà nước", id="secret"),
        pytest.param(lambda: b"PK\x03\x04" + bytes(99), "damaged", "Hãy", id="broken"),
    ],
)
def test_file_that_cannot_be_checked(
    drop: Dropping, temporary: Path, make: Callable[[], bytes], code: str, says: str
) -> None:
    page = drop(report=("tệp lạ.docx", make()))
    assert page.status_code == 422
    assert says in page.text
    assert re.search(rf"Mã: {code}\.", page.text)
    assert list(temporary.iterdir()) == []


def test_earlier_report_that_cannot_be_read_is_named(drop: Dropping) -> None:
    page = drop(report=("nay.docx", report_file()), earlier=("trước.png", b"\x89PNG" + bytes(99)))
    assert page.status_code == 422
    assert "Báo cáo kỳ trước “trước.png”" in page.text


class Endless(BytesIO):
    """A body that counts how much of it is read, and how much at once."""

    read_bytes = largest = 0

    def read(self, size: int | None = -1) -> bytes:
        assert size is not None
        assert 0 < size <= 1024 * 1024
        self.read_bytes += size
        self.largest = max(self.largest, size)
        return bytes(size)


def test_body_larger_than_allowed_is_never_held_in_memory(settings: LazySettings) -> None:
    settings.FRONT_PAGE_MEGABYTES = 1
    request = RequestFactory().generic("POST", "/", b"", content_type="multipart/form-data; boundary=x")
    request.META["CONTENT_LENGTH"] = str(10**12)
    body = Endless()
    request._stream = body  # type: ignore[attr-defined]
    page = views.front(request)
    assert page.status_code == 413
    assert "Trang này nhận tối đa 1 MB" in page.content.decode()
    assert body.largest <= 256 * 1024
    assert body.read_bytes <= 9 * 1024 * 1024


def test_upload_larger_than_allowed(drop: Dropping, settings: LazySettings) -> None:
    settings.FRONT_PAGE_MEGABYTES = 1
    page = drop(report=("to.docx", bytes(1_100_000)))
    assert page.status_code == 413
    assert "Hãy nén ảnh" in page.text


def test_more_files_than_allowed(settings: LazySettings) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 2
    files = [BytesIO(b"x") for _ in range(3)]
    for number, one in enumerate(files):
        one.name = f"{number}.txt"
    page = Client().post("/tong-hop-cum/", {"folder": files})
    assert page.status_code == 413
    assert "tối đa 2 tệp" in page.text


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        pytest.param(b"", "multipart/form-data; boundary=x", id="no-body"),
        pytest.param(b"--x\r\nrubbish", "multipart/form-data; boundary=x", id="rubbish"),
        pytest.param(b"a=1", "application/x-www-form-urlencoded", id="no-upload"),
        pytest.param(b"{}", "application/json", id="json"),
        pytest.param(b"--x", "multipart/form-data", id="no-boundary"),
        pytest.param(
            b'--x\r\nContent-Disposition: form-data; name="report"; filename=""\r\n\r\n\r\n--x--\r\n',
            "multipart/form-data; boundary=x",
            id="no-file-chosen",
        ),
    ],
)
@pytest.mark.parametrize("address", ["/", "/tong-hop-cum/"])
def test_form_without_a_file(address: str, body: bytes, kind: str) -> None:
    page = Client().generic("POST", address, body, content_type=kind)
    assert page.status_code == 422
    assert "Chưa có tệp nào" in page.text


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        pytest.param({"Sec-Fetch-Site": "cross-site", "Origin": "https://la.example"}, 403, id="other-site"),
        pytest.param({"Sec-Fetch-Site": "same-site"}, 403, id="neighbour"),
        pytest.param({"Origin": "https://la.example"}, 403, id="other-origin"),
        pytest.param({"Origin": "null"}, 403, id="hidden-origin"),
        pytest.param({"Sec-Fetch-Site": "same-origin"}, 200, id="own-page"),
        pytest.param({"Origin": "http://testserver"}, 200, id="own-origin"),
        pytest.param({}, 200, id="no-browser"),
    ],
)
def test_form_of_another_site_is_not_taken(headers: dict[str, str], status: int) -> None:
    file = BytesIO(report_file())
    file.name = "BC.docx"
    assert Client().post("/", {"report": file}, headers=headers).status_code == status


def test_busy_page_says_when_to_come_back(
    drop: Dropping, settings: LazySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.FRONT_PAGE_AT_ONCE = 2
    monkeypatch.setattr(slots, "PATIENCE_SECONDS", 0.0)
    with slot(), slot():
        page = drop(report=("BC.docx", report_file()))
        assert page.status_code == 503
        assert page["Retry-After"] == "10"
        assert "Đang có nhiều người soát" in page.text
    assert drop(report=("BC.docx", report_file())).status_code == 200


def test_long_work_leaves_a_place_for_short_checks(settings: LazySettings) -> None:
    settings.FRONT_PAGE_AT_ONCE = 2
    with slot(long=True):
        with pytest.raises(Busy), slot(long=True, patience=0):
            pass
        with slot(patience=0):
            pass


def test_place_is_free_again_after_a_failure(settings: LazySettings) -> None:
    settings.FRONT_PAGE_AT_ONCE = 1
    with pytest.raises(ZeroDivisionError), slot(patience=0):
        raise ZeroDivisionError
    with slot(patience=0):
        pass


def test_front_page_switched_off_leads_to_sign_in(drop: Dropping, settings: LazySettings) -> None:
    settings.FRONT_PAGE = False
    for address in ("/", "/tong-hop-cum/"):
        assert Client().get(address)["Location"] == reverse("account_login")
        assert drop(address, report=("BC.docx", report_file()))["Location"] == reverse("account_login")
