"""The doors of a run as pieces of one page: their links lead to places in it, or to files that it carries itself."""

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from html import escape
from typing import Final

from markupsafe import Markup

from baocong.cluster.outputs.file_names import FIGURES_PAGE, FINDINGS_PAGE, OVERVIEW_PAGE, RANKING_PAGE
from baocong.cluster.pages.doors import Views
from baocong.cluster.pages.figures import figures_view
from baocong.cluster.pages.findings import findings_view
from baocong.cluster.pages.frame import asset, body, frame_of
from baocong.cluster.pages.overview import overview, roles_in_words
from baocong.cluster.pages.quoting import Sources
from baocong.cluster.pages.ranking import ranking_view
from baocong.cluster.result import ClusterRun

PLACES: Final = {
    OVERVIEW_PAGE: "cua-tong-quan",
    FINDINGS_PAGE: "cua-soat",
    FIGURES_PAGE: "cua-so-lieu",
    RANKING_PAGE: "cua-xep-hang",
}
"""Where each door stands in the page."""
EVERYTHING: Final = "tai-ca-goi"
"""The place of the link that carries all files at once."""
_STYLES: Final = ("pages.css", "overview.css", "findings.css", "table.css", "figures.css", "ranking.css")
_LINK: Final = re.compile(r'href="([^"#]+)(#[^"]*)?"')
_MEDIA: Final = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "json": "application/json",
    "html": "text/html",
    "zip": "application/zip",
}


@dataclass(frozen=True, slots=True)
class DoorPieces:
    """The four pieces as safe markup, and the widths of the columns of figures in pixels."""

    overview: Markup
    findings: Markup
    figures: Markup
    ranking: Markup
    widths: tuple[int, ...]


def door_pieces(run: ClusterRun, now: datetime, files: Mapping[str, bytes]) -> DoorPieces:
    """Return the pieces of a run. `files` are its outputs: a link to one of them carries it, later links lead to the first.

    Links to what the page does not carry lead to EVERYTHING, the place where all is taken away at once. Sentences are
    quoted without a link to the page of their document, for which one page has no room.
    """
    sources = Sources({one.label: one for one in run.documents}, {})
    views = Views(findings_view(run, sources), figures_view(run, sources), ranking_view(run))
    links = _Links(files)

    def piece(title: str, name: str, template: str, **content: object) -> Markup:
        frame = replace(frame_of(run, now, title, name), around="_bare.html.jinja")
        return links.settled(body(frame, template, **content))

    return DoorPieces(
        piece(
            "Tổng quan",
            OVERVIEW_PAGE,
            "overview.html.jinja",
            view=overview(run, views, sources),
            files=roles_in_words(run),
        ),
        piece("Soát", FINDINGS_PAGE, "findings.html.jinja", view=views.findings),
        piece("Số liệu", FIGURES_PAGE, "figures.html.jinja", view=views.figures),
        piece("Xếp hạng", RANKING_PAGE, "ranking.html.jinja", view=views.ranking),
        views.figures.widths,
    )


def door_styles() -> str:
    """Return the style rules of the four pieces."""
    return "".join(map(asset, _STYLES))


def carried(name: str, content: bytes) -> str:
    """Return a link that carries a file itself."""
    media = _MEDIA.get(name.rpartition(".")[2], "application/octet-stream")
    return f"data:{media};base64,{b64encode(content).decode()}"


@dataclass(slots=True)
class _Links:
    """Turns links between files into links inside one page."""

    files: Mapping[str, bytes]
    carriers: dict[str, str] = field(default_factory=dict)

    def settled(self, piece: Markup) -> Markup:
        """Return a piece with its links settled; attributes were escaped by the engine and stay so."""
        return Markup(_LINK.sub(self._link, piece))  # noqa: S704

    def _link(self, found: re.Match[str]) -> str:
        address, place = found[1], found[2]
        if address in PLACES:
            return f'href="{place or "#" + PLACES[address]}"'
        if address not in self.files:
            return f'href="#{EVERYTHING}"'
        if address in self.carriers:
            return f'href="#{self.carriers[address]}"'
        self.carriers[address] = f"tep-{len(self.carriers) + 1}"
        name = escape(address.rpartition("/")[2])
        return (
            f'href="{carried(address, self.files[address])}" download="{name}" id="{self.carriers[address]}"'
        )
