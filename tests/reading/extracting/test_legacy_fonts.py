"""Runs in old fonts come in Unicode, the others as they are."""

import pytest
from tests.reading.extracting.ooxml import paragraph, run, word_file

from baocong.reading.extracting.extract import extract
from baocong.vietnamese.legacy_encodings import TCVN3, VNI, from_unicode

SENTENCE = "Năm qua, đơn vị mẫu tiếp nhận 1.245 hồ sơ, trong đó 12 hồ sơ quá hạn."


def _font(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def _lines(data: bytes) -> list[str]:
    return [one for one in extract(data).text.splitlines() if one]


def test_runs_of_old_fonts_are_mended_and_others_stay() -> None:
    body = "".join(
        (
            paragraph(inside=run(from_unicode("báo cáo năm", TCVN3), _font(".VnTimeH"))),
            paragraph(inside=run(from_unicode(SENTENCE, TCVN3), _font(".VnTime"))),
            paragraph(inside=run(from_unicode(SENTENCE, VNI), _font("VNI-Times"))),
            paragraph(inside=run(SENTENCE, _font("Times New Roman"))),
        )
    )
    extracted = extract(word_file(body))
    assert [one for one in extracted.text.splitlines() if one] == ["BÁO CÁO NĂM", *[SENTENCE] * 3]
    assert len(extracted.remarks) == 1


def test_font_of_the_style_counts() -> None:
    styles = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_font('Times New Roman')}</w:rPr></w:rPrDefault></w:docDefaults>"
        f'<w:style w:type="paragraph" w:styleId="Cu"><w:rPr>{_font(".VnTime")}</w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Cu"/></w:style>'
    )
    old = from_unicode(SENTENCE, TCVN3)
    body = paragraph(old, '<w:pStyle w:val="Con"/>') + paragraph(SENTENCE)
    assert _lines(word_file(body, styles=styles)) == [SENTENCE, SENTENCE]


def test_mark_that_word_cut_from_its_letter_comes_back_to_it() -> None:
    font = _font("VNI-Times")
    old = from_unicode("hồ sơ đúng hạn", VNI)
    body = paragraph(inside=run(old[:2], font) + run(old[2:], font))
    assert _lines(word_file(body)) == ["hồ sơ đúng hạn"]


@pytest.mark.parametrize("font", [".VnTime", "VNI-Times"])
def test_unicode_typed_in_an_old_font_stays(font: str) -> None:
    assert _lines(word_file(paragraph(inside=run(SENTENCE, _font(font))))) == [SENTENCE]
