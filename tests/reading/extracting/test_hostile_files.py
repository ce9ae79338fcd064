"""Files made to harm, or harmed: each ends soon, in a refusal that says what is wrong and what to do, or in its text."""

import time
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
import typst
from tests.reading.extracting.ooxml import cell as table_cell
from tests.reading.extracting.ooxml import list_levels, numbered, paragraph, run, table, word_file

from baocong.reading.extracting.extract import extract
from baocong.reading.extracting.refusal import ExtractionRefusal

SHEETS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
PDF = typst.compile(b"#set page(height: 8cm)\nXin chao 12 ho so, gom 5 va 7 ho so khac nhau trong nam.")


def package(**parts: str | bytes) -> bytes:
    """A zip of parts; "__" in a name stands for "/"."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/"), content)
    return out.getvalue()


def workbook(sheet: str, strings: str = "") -> bytes:
    """An .xlsx of one sheet given as XML."""
    out = BytesIO()
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {
        "xl/workbook.xml": f'<workbook {SHEETS} xmlns:r="{relations}"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<R><E Id="r1" Type="{relations}/worksheet" Target="worksheets/a.xml"/></R>',
        "xl/worksheets/a.xml": sheet,
    }
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in (parts | ({"xl/sharedStrings.xml": strings} if strings else {})).items():
            made.writestr(name, content)
    return out.getvalue()


def rows(count: int, inside: str) -> str:
    """Sheet XML of `count` rows of ten cells."""
    cells = "".join(f'<c r="{column}%d"{inside}</c>' for column in "ABCDEFGHIJ")
    return f"<worksheet {SHEETS}><sheetData>" + "".join(
        f"<row>{cells}</row>" % ((number,) * 10) for number in range(1, count + 1)
    ) + "</sheetData></worksheet>"  # fmt: skip


def encrypted_member() -> bytes:
    """A .docx whose zip says that its text has a password."""
    data = bytearray(word_file(paragraph("x")))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


def nested_boxes(depth: int) -> bytes:
    """Text boxes inside text boxes."""
    opened = "<w:p><w:r><wps:txbx><w:txbxContent>" * depth
    return word_file(opened + paragraph("trong cùng") + "</w:txbxContent></wps:txbx></w:r></w:p>" * depth)


def nested_tables(depth: int) -> bytes:
    """Tables inside tables."""
    inside = paragraph("trong cùng")
    for _ in range(depth):
        inside = f"<w:tbl><w:tr><w:tc>{inside}<w:p/></w:tc></w:tr></w:tbl>"
    return word_file(inside)


BILLION = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><a>&b;</a>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'

REFUSED = [
    pytest.param(lambda: package(word__document=bytes(20_000_000)), "hostile", id="zip-bomb"),
    pytest.param(lambda: package(**{f"p{n}": b"" for n in range(6000)}), "too_large", id="thousands-of-parts"),
    pytest.param(lambda: package(**{"word__document.xml": BILLION}), "hostile", id="entities"),
    pytest.param(lambda: package(**{"word__document.xml": OUTSIDE}), "hostile", id="entity-of-a-file"),
    pytest.param(lambda: package(**{"word__document.xml": BILLION.encode("utf-16")}), "hostile", id="entities-in-utf-16"),
    pytest.param(lambda: workbook(BILLION), "hostile", id="entities-in-a-sheet"),
    pytest.param(encrypted_member, "encrypted", id="locked-zip"),
    pytest.param(lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage\0".encode("utf-16-le"), "encrypted", id="locked-office"),
    pytest.param(lambda: word_file(paragraph("x"))[:300], "damaged", id="half-a-docx"),
    pytest.param(lambda: package(**{"word__document.xml": "<a><b></a>"}), "damaged", id="broken-xml"),
    pytest.param(lambda: package(**{"word__document.xml": "<a/>"}), "not_word", id="not-a-document"),
    pytest.param(lambda: nested_tables(400), "damaged", id="four-hundred-tables-deep"),
    pytest.param(lambda: package(ppt__presentation="<a/>"), "not_word", id="slides"),
    pytest.param(lambda: PDF[:400], "damaged", id="half-a-pdf"),
    pytest.param(lambda: b"%PDF-1.7\n" + bytes(range(256)) * 40, "damaged", id="pdf-of-nothing"),
    pytest.param(lambda: workbook(rows(45_000, "><v>1</v>")), "too_large", id="half-a-million-cells"),
    pytest.param(
        lambda: workbook(rows(500, ' t="s"><v>0</v>'), f"<sst {SHEETS}><si><t>{'dài ' * 20_000}</t></si></sst>"),
        "too_long",
        id="one-long-string-in-every-cell",
    ),
    pytest.param(lambda: workbook(f"<worksheet {SHEETS}><sheetData><c"), "damaged", id="broken-sheet"),
    pytest.param(
        lambda: package(**{"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": '<a number-rows-repeated="99999999"/>'}),
        "hostile",
        id="a-cell-a-billion-times",
    ),
    pytest.param(lambda: b"Xin chao 12 ho so.\n" * 5_500_000, "too_long", id="hundred-megabytes-of-text"),
    pytest.param(lambda: b"\x89PNG\r\n\x1a\n" + bytes(40), "picture", id="picture"),
    pytest.param(lambda: b"Rar!\x1a\x07\x00" + bytes(40), "archive", id="rar-called-docx"),
    pytest.param(lambda: b"MZ" + bytes(400), "not_text", id="program"),
    pytest.param(lambda: bytes(100), "not_text", id="zeros"),
]  # fmt: skip


@pytest.mark.parametrize(("make", "code"), REFUSED)
def test_harmful_file_is_refused_with_a_sentence(make: Callable[[], bytes], code: str) -> None:
    data = make()
    with pytest.raises(ExtractionRefusal) as refused:
        extract(data)
    assert refused.value.code == code
    assert refused.value.message.endswith(".")
    assert refused.value.message.count(". ") >= 1 or "từ chối" in refused.value.message


READ = [
    pytest.param(lambda: nested_boxes(60), ["trong cùng"], id="boxes-in-boxes"),
    pytest.param(lambda: nested_tables(60), ["trong cùng"], id="tables-in-tables"),
    pytest.param(lambda: word_file("<w:p>" + "<w:ins>" * 200 + run("x") + "</w:ins>" * 200 + "</w:p>"), ["x"], id="two-hundred-insertions-deep"),
    pytest.param(lambda: word_file(numbered("x", 1, 10**30), numbering=list_levels(("decimal", "%1."))), ["1. x"], id="level-of-thirty-digits"),
    pytest.param(lambda: word_file(paragraph("x", '<w:numPr><w:ilvl w:val="²"/><w:numId w:val="1"/></w:numPr>'), numbering=list_levels(("decimal", "%1."))), ["1. x"], id="raised-level"),
    pytest.param(
        lambda: word_file(numbered("x", 1), numbering=list_levels(("lowerLetter", "%1)")).replace('w:start w:val="1"', f'w:start w:val="{10**25}"')),
        ["a) x"],
        id="list-that-starts-far-away",
    ),
    pytest.param(lambda: word_file(table(table_cell("A", f'<w:gridSpan w:val="{10**9}"/>') + table_cell("B"))), ["A" + "\t" * 1 + "B"], id="cell-over-a-billion-columns"),
]  # fmt: skip


@pytest.mark.parametrize(("make", "lines"), READ)
def test_odd_file_is_read(make: Callable[[], bytes], lines: list[str]) -> None:
    assert [one for one in extract(make()).text.splitlines() if one.strip()] == lines


def _seconds(data: bytes) -> float:
    began = time.process_time()
    extract(data)
    return time.process_time() - began


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda count: word_file(paragraph("Đơn vị mẫu có 12 hồ sơ.") * count), id="paragraphs"),
        pytest.param(lambda count: word_file(table(*[table_cell("a") + table_cell("12")] * count)), id="table-rows"),
        pytest.param(lambda count: word_file(numbered("x", 1) * count, numbering=list_levels(("decimal", "%1."))), id="list"),
        pytest.param(lambda count: word_file(paragraph(inside=run("a 1 ") * count)), id="runs-of-one-paragraph"),
        pytest.param(lambda count: ("<html>" + "<p>x 12</p>" * count).encode(), id="html"),
    ],
)  # fmt: skip
def test_time_grows_with_the_size_and_no_faster(make: Callable[[int], bytes]) -> None:
    # A quadratic step would take 64 times as long; the floor keeps the noise of a busy machine out of the ratio.
    small, large = make(3000), make(24_000)
    assert min(_seconds(large) for _ in range(2)) < 32 * max(min(_seconds(small) for _ in range(3)), 0.01)
