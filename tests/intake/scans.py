"""Scans made of printed pages: turned a little, with specks, as pictures in a PDF or alone."""

import random
from io import BytesIO

import pypdfium2
import typst

TEXT = """#set page(paper: "a4", margin: (left: 3cm, right: 1.5cm, y: 2cm), numbering: "1")
#set text(font: ("Liberation Serif", "Tinos", "Libertinus Serif"), size: 14pt)
#set par(justify: true)
"""
LINES = (
    "Trong năm, đơn vị mẫu đã tiếp nhận 1.245 hồ sơ, trong đó 1.102 hồ sơ nộp trực tuyến và 143 hồ sơ nộp trực tiếp.",
    "Tỷ lệ giải quyết đúng hạn đạt 98,5%; đã ban hành 356 văn bản, tăng 27 văn bản so với năm trước.",
    "Toàn tỉnh có 12.860 thuê bao và 74 điểm phục vụ, không có đơn khiếu nại.",
)
FIGURES = ("1.245", "1.102", "143", "98,5%", "356", "27", "12.860", "74")


def printed(angle: float = 0.0, before: str = "", lines: tuple[str, ...] = LINES) -> bytes:
    """A page of paragraphs, turned by some degrees, as a PDF with text."""
    body = before + "\n\n".join(lines)
    turned = f"#rotate({angle}deg)[{body}]" if angle else body
    return typst.compile((TEXT + turned).encode())


def scanned(pdf: bytes, specks: float = 0.0, dots_per_inch: int = 200) -> bytes:
    """The first page as a picture in a PDF without text; `specks` is the share of pixels that dust turned black."""
    document = pypdfium2.PdfDocument(pdf)
    bitmap = document[0].render(scale=dots_per_inch / 72, grayscale=True)
    pixels = bitmap.buffer
    rng = random.Random(7)
    for _ in range(int(specks * bitmap.width * bitmap.height)):
        pixels[rng.randrange(bitmap.height) * bitmap.stride + rng.randrange(bitmap.width)] = 0
    out = pypdfium2.PdfDocument.new()
    page = out.new_page(595, 842)
    image = pypdfium2.PdfImage.new(out)
    image.set_bitmap(bitmap)
    image.set_matrix(pypdfium2.PdfMatrix().scale(595, 842))
    page.insert_obj(image)
    page.gen_content()
    saved = BytesIO()
    out.save(saved)
    return saved.getvalue()
