"""One sent file to a document: extracted, read, checked and matched, or refused with a sentence."""

import logging

from baocong.checking.check import check
from baocong.cluster.model import SentDocument
from baocong.counting.catalogue import Catalogue
from baocong.intake.converting import convert_to_docx
from baocong.intake.folder import SentFile
from baocong.matching.matcher import match
from baocong.reading.extracted import Extracted
from baocong.reading.extracting.extract import extract
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.reading.read import read

OLD_SUFFIXES = (".doc", ".rtf", ".odt")
_LOG = logging.getLogger(__name__)
_FAILED = (
    "Chương trình gặp lỗi khi đọc tệp này nên chưa dùng số nào của tệp. Hãy mở tệp bằng Word, lưu lại thành .docx rồi chạy "
    "lại, hoặc nhập số ở cuối sheet Số liệu."
)


def read_file(file: SentFile, catalogue: Catalogue, today: str) -> SentDocument:
    """Return the document of a file. A file that cannot be read is a document with a refusal, never an error."""
    try:
        extracted = _extract(file)
    except ExtractionRefusal as refusal:
        return SentDocument(file.label, file.sha256, refusal=(refusal.code, refusal.message))
    try:
        reading = read(extracted)
        findings = check(reading, today)
        matches = match(reading, catalogue)
    except Exception:  # noqa: BLE001 - one unit's odd file must not cost the lead the whole run
        _LOG.exception("reading failed")
        return SentDocument(file.label, file.sha256, refusal=("failed", _FAILED))
    return SentDocument(file.label, file.sha256, extracted, reading, findings, matches)


def _extract(file: SentFile) -> Extracted:
    try:
        return extract(file.data)
    except ExtractionRefusal as refusal:
        suffix = f".{file.name.rpartition('.')[2].casefold()}"
        if refusal.code != "old_word" or suffix not in OLD_SUFFIXES:
            raise
        converted = convert_to_docx(file.data, suffix)
        if converted is None:
            raise
        return extract(converted)
