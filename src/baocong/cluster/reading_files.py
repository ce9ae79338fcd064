"""One sent file to a document: extracted, read, checked and matched, or refused with a sentence."""

from dataclasses import replace

from baocong.checking.check import check
from baocong.cluster.model import SentDocument
from baocong.counting.catalogue import Catalogue
from baocong.intake.folder import SentFile
from baocong.intake.opening import extract_file
from baocong.matching.matcher import match
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.reading.read import read


def read_file(file: SentFile, catalogue: Catalogue, today: str) -> SentDocument:
    """Return the document of a file. A file that cannot be read is a document with a refusal, never an error."""
    try:
        _, extracted = extract_file(file.data)
    except ExtractionRefusal as refusal:
        return SentDocument(file.label, file.sha256, refusal=(refusal.code, refusal.message))
    reading = read(extracted)
    findings = check(reading, today)
    if extracted.extractor == "tesseract":
        # What does not agree may be what the machine misread: nothing of a scan is more than a warning.
        findings = tuple(
            replace(one, severity="warning") if one.severity == "error" else one for one in findings
        )
    return SentDocument(file.label, file.sha256, extracted, reading, findings, match(reading, catalogue))
