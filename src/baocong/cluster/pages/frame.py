"""What every page has: the bar with its doors, the notice, the foot; and the engine that fills the templates."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from baocong.cluster.outputs.file_names import FIGURES_PAGE, FINDINGS_PAGE, OVERVIEW_PAGE, RANKING_PAGE
from baocong.cluster.result import ClusterRun
from baocong.counting.period import Period
from baocong.writing.safe_text import printable
from baocong.writing.web.page import whole_page

PACKAGE = "baocong.cluster.pages"
DOORS = (
    (OVERVIEW_PAGE, "Tổng quan"),
    (FINDINGS_PAGE, "Soát"),
    (FIGURES_PAGE, "Số liệu"),
    (RANKING_PAGE, "Xếp hạng"),
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a page: `way_up` is "" or "../", `active` the file name of the door that is open.

    `around` is the template of the frame: with bar and foot, or bare where the page becomes part of another.
    """

    title: str
    active: str
    cluster: str
    period: str
    notice: str
    made_at: str
    version: str
    way_up: str = ""
    around: str = "_frame.html.jinja"

    @property
    def doors(self) -> list[tuple[str, str, bool]]:
        """Address, name and whether it is the open one."""
        return [(self.way_up + name, title, name == self.active) for name, title in DOORS]


def frame_of(run: ClusterRun, now: datetime, title: str, active: str, way_up: str = "") -> Frame:
    """Return the frame of a page of a run."""
    return Frame(
        printable(title),
        active,
        cluster_name(run),
        period_name(run),
        printable(run.info.get("notice")),
        f"{now:%H:%M} ngày {now:%d/%m/%Y}",
        printable(run.catalogue.version.partition(" sha256")[0]),
        way_up,
    )


def cluster_name(run: ClusterRun) -> str:
    """Return the cluster's name as the sheet Thông tin gives it."""
    return printable(run.info.get("cluster")) or "Cụm thi đua chưa rõ tên"


def period_name(run: ClusterRun) -> str:
    """Return the period in words; a period that nobody stated is said to be unknown, never guessed."""
    try:
        return Period.parse(run.info.get("period")).name_vi()
    except ValueError:
        return "chưa rõ kỳ báo cáo"


@cache
def environment() -> Environment:
    """Return the template engine: every text is made printable and escaped; a name that is not given is an error."""
    loader = PackageLoader(PACKAGE, "templates")
    return Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_printable,
    )


def _printable(value: object) -> object:
    """Every text that a template prints passes here, so that no view can forget it; markup is made of such texts."""
    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def asset(name: str) -> str:
    """Return the text of a style sheet or script of the pages."""
    return files(PACKAGE).joinpath("assets", name).read_text(encoding="utf-8")


def body(frame: Frame, template: str, **content: object) -> Markup:
    """Return what stands between the tags of the body; every text in it is escaped by the engine."""
    return Markup(environment().get_template(template).render(frame=frame, **content))  # noqa: S704


def page(frame: Frame, template: str, styles: Sequence[str], more_style: str = "", **content: object) -> str:
    """Return a whole page; `styles` are the names of its own style sheets, `more_style` rules made of numbers only."""
    sheets = "".join(map(asset, ["pages.css", *styles])) + more_style
    return whole_page(
        f"{frame.title} · {frame.cluster}",
        body(frame, template, **content),
        style=sheets,
        script=asset("pages.js"),
    )
