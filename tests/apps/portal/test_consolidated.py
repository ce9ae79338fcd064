"""A dropped folder or archive of a cluster: three doors on one page, everything to take away, decisions obeyed."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from django.http import HttpResponse
from django.test import Client

from baocong.cluster.info import INFO_ITEMS
from tests.apps.portal.conftest import Dropping, carried
from tests.cluster.sample_folder import make_folder, report


@pytest.fixture
def folder(tmp_path: Path) -> dict[str, bytes]:
    """The files of a small cluster by their paths, as a browser names them."""
    made = make_folder(tmp_path / "cum")
    return {
        f"cum/{one.relative_to(made).as_posix()}": one.read_bytes()
        for one in sorted(made.rglob("*"))
        if one.is_file()
    }


def send(files: dict[str, bytes], **fields: str) -> HttpResponse:
    """Send a folder as browsers do: the paths stand in the names of the files, which Django's own client would drop."""
    parts = [
        f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items()
    ]
    for path, content in files.items():
        head = f'--x\r\nContent-Disposition: form-data; name="folder"; filename="{path}"\r\n\r\n'
        parts.append(head.encode() + content + b"\r\n")
    body = b"".join([*parts, b"--x--\r\n"])
    return Client().generic("POST", "/tong-hop-cum/", body, content_type="multipart/form-data; boundary=x")


def zipped(files: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for path, content in files.items():
            archive.writestr(path, content)
    return out.getvalue()


def members(response: HttpResponse) -> ZipFile:
    return ZipFile(BytesIO(carried(response, "tổng hợp.zip")))


def test_page_holds_three_doors_and_every_file(folder: dict[str, bytes], temporary: Path) -> None:
    page = send(folder)
    assert page.status_code == 200
    for place in ("cua-tong-quan", "cua-soat", "cua-so-lieu", "cua-xep-hang"):
        assert f'id="{place}"' in page.text
    assert carried(page, "bao-cao-tong-hop.docx").startswith(b"PK")
    assert carried(page, "bao-cao-tong-hop.pdf").startswith(b"%PDF")
    assert carried(page, "so-lieu.xlsx").startswith(b"PK")
    assert carried(page, "tong-hop.json").startswith(b"{")
    names = members(page).namelist()
    assert names[0] == "cum.xlsx"
    assert any(re.fullmatch(r"out/[\d-]+/index\.html", one) for one in names)
    assert list(temporary.iterdir()) == []


def test_links_stay_inside_the_page_or_carry_their_file(folder: dict[str, bytes]) -> None:
    page = send(folder).text
    inside = page.partition('<div class="cluster">')[2].partition("</main>")[0]
    assert set(re.findall(r'href="(#|data:)', inside)) == {"#", "data:"}
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert all(one in ids for one in re.findall(r'href="#([^"]+)"', inside))
    assert not re.search(r"<style|\sstyle=|<script(?![^>]* src=)", page)


def test_archive_gives_the_same_as_the_folder(folder: dict[str, bytes], drop: Dropping) -> None:
    of_folder = members(send(folder)).namelist()
    for address, field in (("/tong-hop-cum/", "archive"), ("/", "report")):
        page = drop(address, **{field: ("cụm.zip", zipped(folder))})
        assert [one.partition("/")[2].partition("/")[2] for one in members(page).namelist()] == [
            one.partition("/")[2].partition("/")[2] for one in of_folder
        ]


def test_everything_comes_at_once_when_asked_for(folder: dict[str, bytes]) -> None:
    given = send(folder, give="zip")
    assert given["Content-Disposition"].startswith("attachment")
    assert "cum.xlsx" in ZipFile(BytesIO(given.content)).namelist()


def test_subfolder_tells_whose_a_file_is_and_two_of_one_name_both_stay() -> None:
    page = send(
        {
            "cum/Đơn vị Một/BC.docx": report("Một"),
            "cum/Đơn vị Hai/BC.docx": report("Hai"),
            "cum/x.docx": report("Ba"),
        }
    )
    assert "Đơn vị Một/BC.docx" in page.text
    assert "Đơn vị Hai/BC.docx" in page.text
    assert "3/3" in page.text


def test_edited_workbook_is_obeyed_and_earlier_results_are_passed_over(folder: dict[str, bytes]) -> None:
    first = members(send(folder))
    book = openpyxl.load_workbook(BytesIO(first.read("cum.xlsx")))
    label = next(
        cell
        for row in book["Thông tin"].iter_rows()
        for cell in row
        if cell.value == INFO_ITEMS["cluster"][0]
    )
    label.offset(column=1).value = "Cụm do người đặt tên"
    out = BytesIO()
    book.save(out)
    results = {f"cum/{name}": first.read(name) for name in first.namelist() if name.startswith("out/")}
    page = send({**folder, **results, "cum/cum.xlsx": out.getvalue()})
    assert "đã làm theo cum.xlsx" in page.text
    assert "Cụm do người đặt tên" in page.text


def test_broken_workbook_is_refused_with_what_to_do(folder: dict[str, bytes]) -> None:
    page = send({**folder, "cum/cum.xlsx": b"no workbook"})
    assert page.status_code == 422
    assert "Không mở được cum.xlsx" in page.text


def test_secret_paper_is_named_and_nothing_of_it_is_carried(folder: dict[str, bytes]) -> None:
    secret = report("Bốn", "MẬT", "Câu riêng tư bảy bảy bảy.")
    page = send({**folder, "cum/bốn.docx": secret})
    assert page.status_code == 200
    assert "bốn.docx" in page.text
    everything = b"".join(members(page).read(name) for name in members(page).namelist())
    assert "riêng tư bảy bảy".encode() not in everything
    assert "riêng tư bảy bảy" not in page.text


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({"a/~$x.docx": b"x", "a/Thumbs.db": b"x"}, id="junk-only"),
        pytest.param({"a/x.rar": b"Rar!x"}, id="other-archives-only"),
        pytest.param({"x.zip": b"PK\x03\x04rubbish"}, id="broken-archive"),
    ],
)
def test_folder_without_a_report(files: dict[str, bytes]) -> None:
    page = send(files)
    assert page.status_code == 422
    assert "Hãy" in page.text


def test_archive_that_unfolds_too_far_is_refused(drop: Dropping) -> None:
    many = zipped({f"{n}.txt": b"" for n in range(2100)})
    page = drop("/tong-hop-cum/", archive=("bom.zip", many))
    assert page.status_code == 422
    assert "nở ra quá lớn" in page.text


def test_names_of_files_are_data() -> None:
    page = send(
        {
            "cum/<b onclick=x>.docx": report("Một"),
            "../../etc/hai.docx": report("Hai"),
            "/abs/ba.docx": report("Ba"),
        }
    )
    assert page.status_code == 200
    assert "<b onclick" not in page.text
    assert all(".." not in one and not one.startswith("/") for one in members(page).namelist())
