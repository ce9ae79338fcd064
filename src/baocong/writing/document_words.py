"""What a report is, in the few words that stand beside its name."""

from baocong.counting.period import Period
from baocong.reading.model import Document
from baocong.writing.safe_text import printable


def about_document(document: Document, pages: int | None = None) -> str:
    """Return title, issuer, period and number of pages as far as they are known, with dots between them.

    *Example*:

    >>> about_document(Document(title="Kết quả công tác", issuer="Sở Mẫu", period="2022-H1"), 12)
    'Kết quả công tác · Sở Mẫu · 6 tháng đầu năm 2022 · 12 trang'
    """
    said = (
        document.title or document.type,
        document.issuer,
        period_words(document.period),
        f"{pages} trang" if pages else "",
        "dự thảo" if document.draft else "",
    )
    return printable(" · ".join(one for one in said if one))


def period_words(code: str | None) -> str:
    """Return a period as people say it; a code that nobody knows comes back as it is."""
    try:
        return Period.parse(code or "").name_vi()
    except ValueError:
        return code or ""
