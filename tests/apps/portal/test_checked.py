"""A dropped report: what the page says, what it carries, and that nothing of it stays. No test here may ask the database."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from django.conf import settings
from django.test import Client

from tests.apps.portal.conftest import LINES, Dropping, carried, report_file


def test_page_counts_what_was_checked_and_links_findings_and_figures(drop: Dropping) -> None:
    page = drop(report=("BC 6 tháng.docx", report_file())).text
    assert "<h1>BC 6 tháng.docx</h1>" in page
    assert re.search(
        r"Kết quả công tác 6 tháng đầu năm 2022 · .*6 tháng đầu năm 2022 · soát trong \d+,\d giây", page
    )
    said = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page))
    assert "2 quan hệ số đã kiểm: 1 khớp 1 không khớp 1 số đứng một mình" in said
    assert 'id="ph-1"' in page
    assert 'href="#ph-1"' in page
    assert 'id="cho-1"' in page


def test_word_file_comes_back_with_comments_and_figures_in_excel(drop: Dropping) -> None:
    page = drop(report=("BC.docx", report_file()))
    with ZipFile(BytesIO(carried(page, "BC - ghi chú.docx"))) as word:
        assert "không phải 20 hồ sơ" in word.read("word/comments.xml").decode()
    book = openpyxl.load_workbook(BytesIO(carried(page, "BC - số liệu.xlsx")))
    assert book.sheetnames == ["Số liệu", "Chỗ cần xem", "Quan hệ đã kiểm"]
    rows = [[cell.value for cell in row] for row in book["Số liệu"].iter_rows(min_row=4)]
    assert [row[1] for row in rows][:4] == ["18", "05", "11", "02"]
    assert {row[9] for row in rows} == {"khớp", "không khớp hoặc cần xem", "đứng một mình"}


def test_word_file_comes_at_once_when_asked_for(drop: Dropping) -> None:
    given = drop(report=("BC.docx", report_file()), give="word")
    assert given["Content-Disposition"].startswith("attachment; filename*=utf-8''BC%20-%20ghi%20ch")
    assert "word/comments.xml" in ZipFile(BytesIO(given.content)).namelist()


def test_text_file_has_no_word_and_says_why(drop: Dropping) -> None:
    page = drop(report=("bc.txt", "\n".join(LINES).encode()))
    assert "Ghi chú chỉ chèn được vào văn bản Word" in page.text
    assert carried(page, "bc - trang soát.html").startswith(b"<!doctype html>")


def test_earlier_report_is_held_against(drop: Dropping) -> None:
    old = [one.replace("6 tháng đầu năm 2022", "6 tháng đầu năm 2021") for one in LINES]
    page = drop(report=("nay.docx", report_file()), earlier=("trước.docx", report_file(*old)))
    assert "Đối chiếu với “trước.docx”" in page.text


def test_page_keeps_the_strict_policy_and_is_kept_by_nobody(drop: Dropping) -> None:
    page = drop(report=("BC.docx", report_file()))
    assert page["Cache-Control"] == "no-store"
    assert "unsafe" not in page["Content-Security-Policy"]
    assert not re.search(r"<style|\sstyle=|<script(?![^>]* src=)|\son[a-z]+=", page.text)
    assert "sessionid" not in page.cookies


def test_names_and_texts_are_data(drop: Dropping) -> None:
    name = "<img src=x onerror=alert(1)>\u202e.docx"
    page = drop(report=(name, report_file(*LINES, "<script>alert('Tổng số 3')</script> \u202e12")))
    assert page.status_code == 200
    assert "<img src=x" not in page.text
    assert "<script>alert" not in page.text
    assert "\u202e" not in page.text


@pytest.mark.parametrize("name", ["../../etc/passwd", "C:\\fakepath\\BC.docx", "a" * 5000, "NUL", "…", "%00"])
def test_odd_name_is_only_a_label(drop: Dropping, name: str) -> None:
    assert drop(report=(name, report_file())).status_code == 200


def test_nothing_is_left_on_the_disk(drop: Dropping, temporary: Path) -> None:
    home = Path(settings.HOME)
    before = sorted(home.rglob("*"))
    large = report_file(*LINES, *[f"Đoạn {n} có {n} hồ sơ." for n in range(200)])
    assert drop(report=("BC.docx", large)).status_code == 200
    assert drop(report=("ảnh.png", b"\x89PNG" + bytes(6_000_000))).status_code == 422
    assert list(temporary.iterdir()) == []
    places = home / "places"
    assert {one for one in home.rglob("*") if one != places and places not in one.parents} <= set(before)
    assert all(one.stat().st_size == 0 for one in places.iterdir())


def test_styles_hold_numbers_only_and_stay_inside_their_element() -> None:
    given = Client().get("/soat/kieu-27-2.css")
    assert given["Content-Type"] == "text/css; charset=utf-8"
    assert given.text.startswith(".checked {")
    assert ".q27" in given.text
    assert ".q28" not in given.text
    assert "immutable" in given["Cache-Control"]
    assert len(Client().get("/soat/kieu-999999999-999999999.css").text) < 500_000
    assert Client().get("/tong-hop-cum/kieu-1-" + "9" * 900 + ".css").status_code in {200, 404}
