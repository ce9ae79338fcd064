"""The page of one checked file, for a single file and for each file of a folder."""

from baocong.checking.check import summary
from baocong.checking.finding import Finding
from baocong.cli.opening import Opened


def check_page(opened: Opened, findings: tuple[Finding, ...], remarks: tuple[str, ...]) -> str:
    """Return the page of a checked file, with remarks on how it was read and what it was held against."""
    # The page's engine is slow to import, and most checks print to the terminal only.
    from baocong.writing.check_page import write_check_page

    counted = summary(opened.reading, findings)
    return write_check_page(opened.reading, findings, counted, opened.name, remarks)
