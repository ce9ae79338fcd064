"""Word files made with python-docx, with everything that a page adds to a text, and their prints by LibreOffice."""

import random
import subprocess
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

NOUNS = ("hồ sơ", "văn bản", "lượt khách", "thuê bao", "cuộc họp", "tin, bài", "trạm phát sóng", "giấy phép")
VERBS = ("tiếp nhận", "ban hành", "phục vụ", "xử lý", "cấp mới", "kiểm tra")
PARTS = ("trong đó", "gồm", "bao gồm")


def sentence(rng: random.Random) -> str:
    """One sentence of figures in own words."""
    parts = [rng.randint(2, 4000) for _ in range(2)]
    noun, verb = rng.choice(NOUNS), rng.choice(VERBS)
    total, first, second = (f"{one:,}".replace(",", ".") for one in (sum(parts), *parts))
    share = f"{100 * parts[0] / sum(parts):.1f}".replace(".", ",")
    return (
        f"Trong kỳ báo cáo, đơn vị mẫu đã {verb} {total} {noun}, {rng.choice(PARTS)} {first} {noun} của khối xã và "
        f"{second} {noun} của khối phường, tỷ lệ khối xã là {share}%."
    )


def report(seed: int, margin_text: bool = True) -> bytes:
    """A report of several pages: heading in two columns, header, page numbers, a long ruled table, a signature."""
    rng = random.Random(seed)
    document = docx.Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Liberation Serif", Pt(rng.choice((13, 14)))
    section = document.sections[0]
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    if margin_text:
        section.header.paragraphs[0].text = f"Báo cáo mẫu số {seed} của đơn vị thử nghiệm"
        _page_field(section.footer.paragraphs[0], rng.choice(("", "Trang ")))
    heading = document.add_table(2, 2)
    for (row, column), text in {
        (0, 0): "ỦY BAN NHÂN DÂN TỈNH MẪU\nSỞ THỬ NGHIỆM",
        (0, 1): "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
        (1, 0): f"Số: {seed}/BC-STN",
        (1, 1): "Mẫu, ngày 15 tháng 12 năm 2024",
    }.items():
        _fill(heading.cell(row, column), text)
    _paragraph(document, "BÁO CÁO", centred=True)
    _paragraph(document, "Kết quả công tác năm 2024", centred=True)
    for number in range(1, 4):
        _paragraph(document, f"{number}. Nhóm việc thứ {number} của đơn vị")
        for _ in range(rng.randint(3, 6)):
            _paragraph(document, " ".join(sentence(rng) for _ in range(rng.randint(1, 3))))
    _table(document, rng)
    _paragraph(document, sentence(rng))
    closing = document.add_table(1, 2)
    _fill(closing.cell(0, 0), "Nơi nhận:\n- Như trên;\n- Lưu: VT.")
    _fill(closing.cell(0, 1), "GIÁM ĐỐC\n(Đã ký)")
    document.add_paragraph("")
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def convert(soffice: str, folder: Path, files: Mapping[str, bytes], kind: str = "pdf") -> dict[str, bytes]:
    """The files converted by one run of LibreOffice, by their names without suffix."""
    for name, data in files.items():
        (folder / name).write_bytes(data)
    command = [soffice, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    command += ["--convert-to", kind, "--outdir", "out", *files]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=200)
    return {path.stem: path.read_bytes() for path in (folder / "out").iterdir()}


def _fill(cell: object, text: str) -> None:
    first, *others = text.split("\n")
    cell.paragraphs[0].text = first  # type: ignore[attr-defined]
    for other in others:
        cell.add_paragraph(other)  # type: ignore[attr-defined]
    for one in cell.paragraphs:  # type: ignore[attr-defined]
        one.paragraph_format.space_after = Pt(0)
        for run in one.runs:
            run.font.size = Pt(11)


def _paragraph(document: object, text: str, centred: bool = False) -> None:
    one = document.add_paragraph(text)  # type: ignore[attr-defined]
    if centred:
        one.alignment = WD_ALIGN_PARAGRAPH.CENTER
    else:
        one.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        one.paragraph_format.first_line_indent = Cm(1)


def _table(document: object, rng: random.Random) -> None:
    table = document.add_table(1, 4)  # type: ignore[attr-defined]
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, ("TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2024"), strict=True):
        cell.text = text
    header = OxmlElement("w:tblHeader")
    header.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(header)
    for number in range(1, rng.randint(20, 40)):
        noun = rng.choice(NOUNS)
        values = (
            str(number),
            f"Chỉ tiêu {noun} nhóm {number}",
            noun,
            f"{rng.randint(10, 99999):,}".replace(",", "."),
        )
        for cell, text in zip(table.add_row().cells, values, strict=True):
            cell.text = text


def _page_field(paragraph: object, before: str) -> None:
    run = paragraph.add_run(before)  # type: ignore[attr-defined]
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        element.text = text or None
        run._r.append(element)
