"""One sent file to a document: extracted, read, checked and matched, or refused with a sentence."""

import logging
from dataclasses import replace

from baocong.checking.check import check
from baocong.checking.finding import Finding
from baocong.cluster.model import SentDocument
from baocong.counting.catalogue import Catalogue
from baocong.intake.folder import SentFile
from baocong.intake.opening import extract_file
from baocong.matching.matcher import match
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.reading.read import read

_LOG = logging.getLogger(__name__)
_FAILED = (
    "Chương trình gặp lỗi khi đọc tệp này nên chưa dùng số nào của tệp. Hãy mở tệp bằng Word, lưu lại thành .docx rồi chạy "
    "lại, hoặc nhập số ở cuối sheet Số liệu."
)


def read_file(file: SentFile, catalogue: Catalogue, today: str) -> SentDocument:
    """Return the document of a file. A file that cannot be read is a document with a refusal, never an error."""
    try:
        _, extracted = extract_file(file.data)
    except ExtractionRefusal as refusal:
        return SentDocument(file.label, file.sha256, refusal=(refusal.code, refusal.message))
    try:
        reading = read(extracted)
        findings = check(reading, today)
        matches = match(reading, catalogue)
    except Exception:  # noqa: BLE001 - one unit's odd file must not cost the lead the whole run
        _LOG.exception("reading failed")
        return SentDocument(file.label, file.sha256, refusal=("failed", _FAILED))
    document = SentDocument(file.label, file.sha256, extracted, reading, findings, matches)
    return replace(document, findings=_softened(findings)) if document.is_scanned else document


def _softened(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """What does not agree in a scan may be what the machine misread: nothing of it is more than a warning."""
    return tuple(replace(one, severity="warning") if one.severity == "error" else one for one in findings)
