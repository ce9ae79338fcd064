"""The page over a checked folder: one row a file, those with something to mend first."""

from collections.abc import Sequence
from dataclasses import dataclass

from baocong.checking.check import Summary
from baocong.writing.safe_text import printable
from baocong.writing.web.page import render, resource, whole_page
from baocong.writing.web.report_view import safe_link


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """One file of a folder: what was found, or why it was not read. `href` is its page, beside the index."""

    label: str
    href: str = ""
    counted: Summary | None = None
    refusal: str = ""


def write_check_index(title: str, files: Sequence[CheckedFile]) -> str:
    """Return the page that lists checked files: errors first, then warnings, then the others, then those not read."""
    read = sorted((one for one in files if one.counted), key=_urgency)
    body = render(
        "check_index.html.jinja",
        title=printable(title),
        rows=[{**_row(one), "counted": one.counted} for one in read],
        refused=[_row(one) for one in files if not one.counted],
        errors=sum(one.counted.errors for one in read if one.counted),
        clear=sum(not one.counted.errors for one in read if one.counted),
    )
    style = resource("check.css") + resource("check_index.css")
    return whole_page(f"Soát: {printable(title)}", body, style=style)


def _urgency(file: CheckedFile) -> tuple[int, int, str]:
    counted = file.counted
    return (-counted.errors, -counted.warnings, file.label) if counted else (1, 1, file.label)


def _row(file: CheckedFile) -> dict[str, str]:
    return {"label": printable(file.label), "href": safe_link(file.href), "refusal": printable(file.refusal)}
