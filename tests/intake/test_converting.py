"""Old Word files come through LibreOffice as they were; nothing runs, nothing is fetched, no stamp gets that far."""

import socket
import sys
import threading
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from tests.reading.extracting.printed import convert, report

from baocong.intake import converting, opening
from baocong.intake.confined import Limits, run_confined
from baocong.intake.opening import extract_file
from baocong.reading.extracting.extract import extract
from baocong.reading.extracting.refusal import ExtractionRefusal


def _lines(text: str) -> list[str]:
    return [" ".join(one.split()) for one in text.splitlines() if one.strip()]


@pytest.mark.libreoffice
@pytest.mark.parametrize("kind", ["doc", "rtf", "odt"])
def test_old_formats_give_the_same_lines(soffice: str, tmp_path: Path, kind: str) -> None:
    data = report(3, margin_text=False)
    old = convert(soffice, tmp_path, {"r.docx": data}, kind)["r"]
    converted, extracted = extract_file(old)
    assert _lines(extracted.text) == _lines(extract(data).text)
    assert converted.startswith(b"PK")


@pytest.mark.libreoffice
def test_stamped_doc_is_never_converted(
    soffice: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import docx

    document = docx.Document()
    for line in ("SỞ MẪU", "TỐI MẬT", "Nội dung."):
        document.add_paragraph(line)
    out = BytesIO()
    document.save(out)
    old = convert(soffice, tmp_path, {"m.docx": out.getvalue()}, "doc")["m"]
    monkeypatch.setattr(opening, "convert_to_docx", lambda _: pytest.fail("it was converted"))
    with pytest.raises(ExtractionRefusal) as refused:
        extract_file(old)
    assert refused.value.code == "secret"


def _odt(body: str) -> bytes:
    names = "".join(
        f' xmlns:{short}="{address}"'
        for short, address in {
            "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
            "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
            "xlink": "http://www.w3.org/1999/xlink",
        }.items()
    )
    content = f'<office:document-content{names} office:version="1.2"><office:body><office:text>{body}</office:text></office:body></office:document-content>'
    kind = "application/vnd.oasis.opendocument.text"
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("mimetype", kind)
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", manifest)
    return out.getvalue()


@pytest.mark.libreoffice
def test_links_of_a_file_are_not_followed(soffice: str, tmp_path: Path) -> None:
    asked: list[str] = []
    server = socket.create_server(("127.0.0.1", 0))
    server.settimeout(60)

    def listen() -> None:
        try:
            server.accept()[0].close()
            asked.append("asked")
        except OSError:
            return

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    other = tmp_path / "rieng.txt"
    other.write_text("dòng riêng của máy này 8812", encoding="utf-8")
    links = "".join(
        f'<text:section text:name="s{number}"><text:section-source xlink:href="{address}" xlink:type="simple" '
        f'xlink:show="embed"/><text:p>chờ</text:p></text:section>'
        for number, address in enumerate(
            (other.as_uri(), f"http://127.0.0.1:{server.getsockname()[1]}/x.txt")
        )
    )
    _, extracted = extract_file(_odt(f"<text:p>Báo cáo</text:p>{links}<text:p>Hết</text:p>"))
    server.close()
    assert "8812" not in extracted.text
    assert "Hết" in extracted.text
    assert asked == []


@pytest.mark.parametrize(
    ("installed", "code"),
    [pytest.param(False, "old_word", id="absent"), pytest.param(True, "not_converted", id="fails")],
)
def test_what_cannot_be_converted_is_refused(
    monkeypatch: pytest.MonkeyPatch, installed: bool, code: str
) -> None:
    monkeypatch.setattr(opening, "convert_to_docx", lambda _: None)
    monkeypatch.setattr(opening, "find_libreoffice", lambda: "soffice" if installed else None)
    with pytest.raises(ExtractionRefusal) as refused:
        extract_file(b"{\\rtf1 x}")
    assert refused.value.code == code
    assert "lưu thành .docx" in refused.value.message


def test_absent_program_converts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converting, "find_libreoffice", lambda: None)
    assert converting.convert_to_docx(b"{\\rtf1 x}") is None


def test_confined_program_answers(tmp_path: Path) -> None:
    assert run_confined([sys.executable, "-c", "print(7)"], tmp_path, Limits()) == b"7\n"


@pytest.mark.parametrize(
    "program",
    [
        pytest.param("import time; time.sleep(60)", id="too-slow"),
        pytest.param("import sys; sys.exit(3)", id="fails"),
        pytest.param(
            "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(60)'])",
            id="slow-child",
        ),
    ],
)
def test_program_that_fails_or_is_late_gives_nothing(tmp_path: Path, program: str) -> None:
    assert run_confined([sys.executable, "-c", program], tmp_path, Limits(seconds=2)) is None


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits of memory and network are Linux's")
@pytest.mark.parametrize(
    "program",
    [
        pytest.param("x = bytearray(3 * 1024**3)", id="memory"),
        pytest.param("import socket; socket.create_connection(('127.0.0.1', {port}), 2)", id="network"),
    ],
)
def test_confined_program_gets_no_more_than_it_may(tmp_path: Path, program: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        command = [sys.executable, "-c", program.format(port=server.getsockname()[1])]
        assert run_confined(command, tmp_path, Limits(seconds=20, memory=1024**3)) is None


def test_environment_of_the_machine_stays_outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAOCONG_SECRET", "x")
    seen = (
        run_confined([sys.executable, "-c", "import os; print(sorted(os.environ))"], tmp_path, Limits())
        or b""
    )
    assert b"BAOCONG_SECRET" not in seen
    assert b"http_proxy" in seen
