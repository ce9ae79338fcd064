"""The pages of a run: index.html with its three doors, findings, figures, ranking, and each source's text."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from baocong.cluster.outputs.file_names import FIGURES_PAGE, FINDINGS_PAGE, OVERVIEW_PAGE, RANKING_PAGE
from baocong.cluster.pages.doors import Views
from baocong.cluster.pages.figure_table import width_rules
from baocong.cluster.pages.figures import figures_view
from baocong.cluster.pages.findings import findings_view
from baocong.cluster.pages.frame import frame_of, page
from baocong.cluster.pages.overview import overview, roles_in_words
from baocong.cluster.pages.quoting import Sources
from baocong.cluster.pages.ranking import ranking_view
from baocong.cluster.pages.source import SourcePages
from baocong.cluster.result import ClusterRun
from baocong.compiling.tree import ReportTree
from baocong.writing.web.report_view import safe_link


def write_pages(run: ClusterRun, tree: ReportTree, now: datetime, links: Mapping[str, str]) -> dict[str, str]:
    """Return the pages by file name.

    *Shapes*: `links` gives, by a document's label, the page of its text. The pages work from disk, without a network and
    without scripts, and link only to files of the run.
    """
    del tree  # The report has its own page; the doors are made from the run itself.
    sources = Sources({one.label: one for one in run.documents}, links)
    views = Views(findings_view(run, sources), figures_view(run, sources), ranking_view(run))
    pages = {
        OVERVIEW_PAGE: page(
            frame_of(run, now, "Tổng quan", OVERVIEW_PAGE),
            "overview.html.jinja",
            ("overview.css",),
            view=overview(run, views, sources),
            files=roles_in_words(run),
        ),
        FINDINGS_PAGE: page(
            frame_of(run, now, "Soát", FINDINGS_PAGE),
            "findings.html.jinja",
            ("findings.css",),
            view=views.findings,
        ),
        FIGURES_PAGE: page(
            frame_of(run, now, "Số liệu", FIGURES_PAGE),
            "figures.html.jinja",
            ("table.css", "figures.css"),
            width_rules(views.figures.widths),
            view=views.figures,
        ),
        RANKING_PAGE: page(
            frame_of(run, now, "Xếp hạng", RANKING_PAGE),
            "ranking.html.jinja",
            ("table.css", "ranking.css"),
            view=views.ranking,
        ),
    }
    pages.update(_source_pages(run, sources, now))
    return pages


def _source_pages(run: ClusterRun, sources: Sources, now: datetime) -> Iterator[tuple[str, str]]:
    made = SourcePages.of(run, sources)
    for document, role in zip(run.documents, run.roles, strict=True):
        address = safe_link(sources.links.get(document.label, ""))
        if document.reading is None or not address:
            continue
        view = made.view(document, document.reading, role)
        lit = "".join(_lit(one.number) for one in view.findings)
        frame = frame_of(run, now, view.label, "", "../" * address.count("/"))
        yield address, page(frame, "source.html.jinja", ("source.css",), lit, view=view)


def _lit(number: int) -> str:
    """Style that lights a finding in the text and its card together, whichever of the two was followed."""
    both = f".desk:has(#p{number}:target,#y{number}:target)"
    return (
        f"{both} #y{number}{{border-left-color:var(--red);background:var(--head)}}"
        f"{both} mark.p{number}{{background:#f9cfca;border-bottom-color:var(--red)}}"
    )
