"""Last years' reports come in: taken and read, then decided by a person, and kept as observations with their sentences."""

from baocong.apps.exchange.operations.deciding import Choice, decide_figures
from baocong.apps.exchange.operations.taking import (
    assign_report,
    read_taken,
    read_waiting,
    start_import,
    take_report,
)

__all__ = [
    "Choice",
    "assign_report",
    "decide_figures",
    "read_taken",
    "read_waiting",
    "start_import",
    "take_report",
]
