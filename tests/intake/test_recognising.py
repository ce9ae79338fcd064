"""A scan gives its text with a warning, how sure it is, and the words to look at; its limits hold."""

from io import BytesIO

import pypdfium2
import pytest
from tests.intake.scans import FIGURES, LINES, printed, scanned

from baocong.intake import recognising
from baocong.intake.opening import extract_file
from baocong.intake.picture_rules import find_rules
from baocong.intake.picture_size import picture_size
from baocong.intake.recognised_words import RecognisedPage, page_of, read_words
from baocong.reading.extracting.refusal import ExtractionRefusal


@pytest.mark.parametrize(
    ("angle", "specks"),
    [
        pytest.param(0.0, 0.0, id="clean"),
        pytest.param(0.8, 0.0, id="turned"),
        pytest.param(-1.2, 0.0, id="turned-back"),
        pytest.param(0.0, 0.002, id="dusty"),
        pytest.param(0.5, 0.001, id="turned-and-dusty"),
    ],
)
@pytest.mark.usefixtures("tesseract")
def test_figures_of_a_scan_are_read(angle: float, specks: float) -> None:
    _, extracted = extract_file(scanned(printed(angle), specks))
    assert [one for one in FIGURES if one not in extracted.text] == []
    assert (extracted.extractor, extracted.format, extracted.pages) == ("tesseract", "pdf", 1)
    assert "Hãy so số liệu với bản giấy" in " ".join(extracted.remarks)


@pytest.mark.usefixtures("tesseract")
def test_lines_of_a_clean_scan_are_paragraphs() -> None:
    _, extracted = extract_file(scanned(printed(), dots_per_inch=300))
    assert tuple(extracted.text.splitlines()) == LINES


@pytest.mark.usefixtures("tesseract")
def test_stamp_on_a_scan_closes_the_door() -> None:
    before = "#grid(columns: 2, [SỞ MẪU \\ #v(2mm) #rect[MẬT]], [CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM])\n\n"
    with pytest.raises(ExtractionRefusal) as refused:
        extract_file(scanned(printed(before=before)))
    assert refused.value.code == "secret"


def test_without_the_program_the_sentence_says_what_would_help() -> None:
    with pytest.raises(ExtractionRefusal) as refused:
        extract_file(scanned(printed()))
    assert refused.value.code == "scan"
    assert "tesseract" in refused.value.message


@pytest.mark.usefixtures("tesseract")
def test_nothing_to_read_is_said() -> None:
    with pytest.raises(ExtractionRefusal) as refused:
        extract_file(scanned(printed(lines=("#rect(width: 5cm, height: 5cm)",))))
    assert refused.value.code == "no_letters"


@pytest.mark.usefixtures("tesseract")
def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognising, "PAGES_LIMIT", 0)
    with pytest.raises(ExtractionRefusal) as refused:
        extract_file(scanned(printed()))
    assert refused.value.code == "scan_too_long"


PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(PNG + (60_000).to_bytes(4, "big") * 2 + b"\x08\0\0\0\0", "too_large", id="bomb"),
        pytest.param(PNG + (0).to_bytes(4, "big") * 2, "damaged", id="no-size"),
        pytest.param(PNG, "damaged", id="cut-off"),
        pytest.param(
            PNG + (600).to_bytes(4, "big") * 2 + b"\x08\0\0\0\0" + b"x" * 99, "not_recognised", id="broken"
        ),
    ],
)
@pytest.mark.usefixtures("tesseract")
def test_bad_pictures_are_refused(data: bytes, code: str) -> None:
    with pytest.raises(ExtractionRefusal) as refused:
        extract_file(data)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("data", "size"),
    [
        pytest.param(PNG + (640).to_bytes(4, "big") + (480).to_bytes(4, "big"), (640, 480), id="png"),
        pytest.param(
            b"\xff\xd8\xff\xe0\0\x04xx\xff\xc0\0\x11\x08\x01\xe0\x02\x80\x03" + b"\0" * 9,
            (640, 480),
            id="jpeg",
        ),
        pytest.param(b"\xff\xd8\xff\xe0\0\x04xx", None, id="jpeg-without-a-frame"),
        pytest.param(
            b"II*\0\x08\0\0\0\x02\0\0\x01\x03\0\x01\0\0\0\x80\x02\0\0\x01\x01\x04\0\x01\0\0\0\xe0\x01\0\0",
            (640, 480),
            id="tiff",
        ),
        pytest.param(b"MM\0*\xff\xff\xff\xff", None, id="tiff-that-points-outside"),
        pytest.param(
            b"BM" + bytes(16) + (640).to_bytes(4, "little") + (-480).to_bytes(4, "little", signed=True),
            (640, 480),
            id="bmp",
        ),
    ],
)
def test_size_is_read_from_the_first_bytes(data: bytes, size: tuple[int, int] | None) -> None:
    assert picture_size(data) == size


def test_broken_rows_of_the_table_are_passed_over() -> None:
    head = "level\tpage\n"
    good = "5\t1\t1\t1\t1\t1\t10\t20\t30\t10\t91.5\tĐơn\n"
    words = read_words(
        head + "5\t1\n" + good + good.replace("10\t20", "x\ty") + good.replace("Đơn", " "), 1.0
    )
    assert [(one.text, one.confidence) for one in words] == [("Đơn", 91.5)]
    assert [one.text for one in page_of(RecognisedPage(100, 100, words), 1).lines] == ["Đơn"]
    assert page_of(RecognisedPage(100, 100, ()), 1).lines == []


@pytest.mark.usefixtures("tesseract")
def test_ruled_table_of_a_scan_keeps_its_cells() -> None:
    table = (
        "#table(columns: (1cm, 9cm, 3cm), [TT], [Chỉ tiêu], [Năm 2024], [1], [Hồ sơ tiếp nhận qua mạng], [1.245],"
        " [2], [Văn bản đã ban hành], [356])"
    )
    _, extracted = extract_file(scanned(printed(lines=(LINES[0], table)), dots_per_inch=300))
    # The machine sometimes overlooks a lone figure of the first column; what the rows state is there.
    assert [one.split("\t")[1:] for one in extracted.text.splitlines()[1:]] == [
        ["Chỉ tiêu", "Năm 2024"],
        ["Hồ sơ tiếp nhận qua mạng", "1.245"],
        ["Văn bản đã ban hành", "356"],
    ]


def _grey(width: int, height: int, dark: list[tuple[int, int, int, int]]) -> bytes:
    rows = [bytearray(b"\xff" * width) for _ in range(height)]
    for left, top, right, bottom in dark:
        for y in range(top, bottom):
            rows[y][left:right] = bytes(right - left)
    return b"".join(rows)


@pytest.mark.parametrize(
    ("dark", "rules"),
    [
        pytest.param([(10, 50, 190, 51)], [(10.0, 50.0, 190.0, 50.0)], id="one-line-across"),
        pytest.param([(50, 10, 51, 90)], [(50.0, 10.0, 50.0, 90.0)], id="one-line-down"),
        pytest.param([(10, 20, 190, 80)], [], id="dark-block"),
        pytest.param([(10, 50, 30, 51)], [], id="dash"),
    ],
)
def test_only_long_thin_lines_are_rules(dark: list[tuple[int, int, int, int]], rules: list[object]) -> None:
    assert find_rules(_grey(200, 100, dark), (200, 100), 200, 1.0) == rules


def test_pictures_between_pages_with_text_are_named() -> None:
    document = pypdfium2.PdfDocument.new()
    for part in (printed(), scanned(printed()), printed()):
        document.import_pages(pypdfium2.PdfDocument(part))
    out = BytesIO()
    document.save(out)
    (remark,) = extract_file(out.getvalue())[1].remarks
    assert remark.startswith("Trang 2 chỉ có ảnh nên chưa đọc.")
