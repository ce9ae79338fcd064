"""Three Word files become one summed paragraph in Word, and each addend opens its sentence in HTML."""

from decimal import Decimal
from io import BytesIO

from docx import Document
from lxml import html

from baocong.compiling.material import Material, ReportingUnit, Total
from baocong.compiling.outline import Outline, OutlineSection
from baocong.compiling.report import compile_report
from baocong.counting.consolidate import consolidate
from baocong.counting.observation import Observation, ObservationSource
from baocong.counting.period import Period
from baocong.matching.matcher import match
from baocong.packs.catalogue import load_catalogue
from baocong.reading.extracting.docx import extract_docx
from baocong.reading.read import read
from baocong.writing.docx import write_docx
from baocong.writing.html import write_html

CATALOGUE = load_catalogue()
COURSES = CATALOGUE.indicators["training.courses"]
SENTENCES = {
    "Đơn vị A": "Trong năm đã mở 12 lớp tập huấn về chữ ký số cho cán bộ xã.",
    "Đơn vị B": "Tổ chức 1.030 lớp tập huấn kỹ năng số cộng đồng.",
    "Đơn vị C": "Có 07 lớp tập huấn an toàn thông tin được mở; kèm <b>danh sách</b>.",
}


def _word_file(sentence: str) -> bytes:
    document = Document()
    document.add_paragraph("BÁO CÁO")
    document.add_paragraph(sentence)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def test_three_word_files_become_one_total_with_clickable_addends() -> None:
    observations = []
    for unit, sentence in SENTENCES.items():
        reading = read(extract_docx(_word_file(sentence)))
        (accepted,) = [one for one in match(reading, CATALOGUE) if one.accepted]
        figure = reading.figures[accepted.figure]
        source = ObservationSource("read", f"{unit}.docx", sentence, figure.start, figure.end)
        observations.append(
            Observation("training.courses", unit, Period.parse("2021"), figure.value, source=source)
        )

    total = Total(consolidate(COURSES, observations, list(SENTENCES)))
    assert total.consolidated.value == Decimal(1049)
    section = OutlineSection("training", "Tập huấn", 1, "roman", (COURSES.code,))
    tree = compile_report(
        Material(
            Outline("slice", "Mẫu", "annual", "BÁO CÁO", "Mẫu", (section,)),
            CATALOGUE,
            Period.parse("2021"),
            tuple(ReportingUnit(one, one, one) for one in SENTENCES),
            {total.key: total},
        )
    )

    assert "1.049" in "\n".join(one.text for one in Document(BytesIO(write_docx(tree))).paragraphs)
    page = html.fromstring(write_html(tree))
    (link,) = page.xpath("//a[text()='1.049']")
    quoted = page.xpath(f"//*[@id='{link.get('href')[1:]}']//blockquote")
    assert [one.text_content() for one in quoted] == list(SENTENCES.values())
