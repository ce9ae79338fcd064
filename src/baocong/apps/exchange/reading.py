"""A dropped report to rows that a person can confirm: the readers of the house, told what the database knows."""

from dataclasses import dataclass

from baocong.cluster.figures import figure_rows
from baocong.cluster.model import FigureRow, FileRole, SentDocument
from baocong.cluster.reading_files import read_file
from baocong.counting.catalogue import Catalogue
from baocong.intake.folder import SentFile

SURE = frozenset({"accepted"})
OFFERED = frozenset({"accepted", "pending", "not_counted"})
"""States of the machine in which a figure is worth a person's look; figures of no indicator are not listed."""


@dataclass(frozen=True, slots=True)
class ReadReport:
    """What was read of one file. `refusal` says why nothing could be; `is_secret` that nothing of it may be kept."""

    document: SentDocument
    rows: tuple[FigureRow, ...]
    issuer: str
    symbol: str
    period: str

    @property
    def refusal(self) -> str:
        """Return why the file could not be read; "" when it was."""
        return self.document.refusal[1] if self.document.refusal else ""

    @property
    def is_secret(self) -> bool:
        """Return whether the paper is stamped MẬT."""
        return self.document.is_secret


def read_report(file: SentFile, catalogue: Catalogue, today: str) -> ReadReport:
    """Return what a report says that an indicator of the catalogue means."""
    document = read_file(file, catalogue, today)
    if document.reading is None:
        return ReadReport(document, (), "", "", "")
    about = document.reading.document
    period = about.period or ""
    rows = figure_rows(document, FileRole(file.label, "", "report"), period)
    offered = tuple(one for one in rows if one.state in OFFERED and one.indicator and one.value is not None)
    return ReadReport(document, offered, about.issuer or "", about.symbol or "", period)
