"""The frame of every page: doors by right, who acts, the language of choice, refusals and errors in our words."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import path, reverse

from baocong.apps.rights.answers import Answer, Refused, Rejected
from baocong.project.urls import urlpatterns as _project
from baocong.ui.refusals import refusal_page
from baocong.ui.templatetags.ui import number

pytestmark = pytest.mark.django_db


def _raising(error: Exception) -> Callable[[HttpRequest], HttpResponse]:
    def view(request: HttpRequest) -> HttpResponse:
        raise error

    return view


urlpatterns = [
    *_project,
    path("refused/", _raising(Refused(Answer(False, "role.missing", "Chỉ lãnh đạo được duyệt.")))),
    path("rejected/", _raising(Rejected("period.closed", "Kỳ tháng 10 đã chốt số ngày 14/10/2026."))),
    path("denied/", _raising(PermissionDenied())),
    path("suspicious/", _raising(SuspiciousOperation())),
    path("broken/", _raising(RuntimeError("secret detail"))),
]

ERRORS = [
    pytest.param("/refused/", 403, "Chỉ lãnh đạo được duyệt.", id="refused"),
    pytest.param("/rejected/", 422, "Kỳ tháng 10 đã chốt số ngày 14/10/2026.", id="rejected"),
    pytest.param("/denied/", 403, "Không được mở trang này", id="denied"),
    pytest.param("/suspicious/", 400, "Yêu cầu không hợp lệ", id="suspicious"),
    pytest.param("/khong-co/", 404, "Không có trang này", id="missing"),
    pytest.param("/broken/", 500, "Máy chủ gặp lỗi", id="broken"),
]


@pytest.fixture
def _own_urls(settings: Any) -> None:
    settings.ROOT_URLCONF = __name__


@pytest.mark.usefixtures("_own_urls")
@pytest.mark.parametrize(("address", "status", "words"), ERRORS)
def test_error_is_a_page_of_the_house(address: str, status: int, words: str) -> None:
    answer = Client(raise_request_exception=False).get(address)
    text = answer.content.decode()
    assert answer.status_code == status
    assert words in text
    assert 'class="brand"' in text
    assert "secret detail" not in text


@pytest.mark.usefixtures("_own_urls")
@pytest.mark.parametrize(("address", "status"), [("/refused/", 403), ("/rejected/", 422)])
def test_refusal_comes_as_a_piece_for_htmx(address: str, status: int) -> None:
    answer = Client().get(address, headers={"HX-Request": "true"})
    text = answer.content.decode()
    assert answer.status_code == status
    assert "<html" not in text
    assert 'role="alert"' in text
    assert "Quy tắc: " in text


def test_refusal_is_escaped() -> None:
    request = RequestFactory().get("/", headers={"HX-Request": "true"})
    text = refusal_page(request, 403, "Mẫu", "<script>x</script>", "rule").content.decode()
    assert "<script>" not in text
    assert "&lt;script&gt;" in text


def test_form_without_token_says_what_to_do() -> None:
    answer = Client(enforce_csrf_checks=True).post("/ui/bieu-mau/", {"name": "x"})
    assert answer.status_code == 403
    assert "tải lại trang rồi gửi lại" in answer.content.decode()


def test_stranger_sees_the_open_door_only() -> None:
    text = Client().get("/ui/").content.decode()
    assert '<a href="/">Soát báo cáo</a>' in text
    assert "Việc của tôi</a>" not in text
    assert "Đăng nhập</a>" in text


@override_settings(FRONT_PAGE=False)
def test_stranger_sees_no_door_when_the_front_page_is_off() -> None:
    assert "Soát báo cáo</a>" not in Client().get("/ui/").content.decode()


def test_member_sees_the_active_door(django_user_model: Any) -> None:
    client = Client()
    person = django_user_model.objects.create(login="mau", full_name="Người dùng mẫu")
    person.set_password("mat-khau-mau-cua-toi")
    person.save()
    client.post(reverse("account_login"), {"login": "mau", "password": "mat-khau-mau-cua-toi"})
    text = client.get("/viec-cua-toi/").content.decode()
    assert '<a href="/viec-cua-toi/" aria-current="page">Việc của tôi</a>' in text
    assert "Người dùng mẫu" in text


LANGUAGES = [
    pytest.param({}, {"Accept-Language": "en"}, "vi", id="browser-does-not-decide"),
    pytest.param({"django_language": "en"}, {}, "en", id="person-decides"),
    pytest.param({"django_language": "xx"}, {}, "vi", id="unknown"),
]


@pytest.mark.parametrize(("cookies", "headers", "language"), LANGUAGES)
def test_language_is_the_chosen_one(cookies: dict[str, str], headers: dict[str, str], language: str) -> None:
    client = Client(headers=headers)
    client.cookies.load(cookies)
    answer = client.get("/ui/mau-tong-hop/")
    assert f'<html lang="{language}">' in answer.content.decode()
    assert answer["Content-Language"] == language


def test_gallery_asks_the_database_nothing(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        assert Client().get("/ui/").status_code == 200


NUMBERS = [
    pytest.param(1234567, "1.234.567", id="whole"),
    pytest.param("99.50", "99,50", id="decimals-kept"),
    pytest.param(None, "", id="none"),
    pytest.param("không nêu", "không nêu", id="words"),
]


@pytest.mark.parametrize(("value", "expected"), NUMBERS)
def test_number(value: int | str | None, expected: str) -> None:
    assert number(value) == expected
