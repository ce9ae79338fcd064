"""Style sheets made of the pages' own rules, kept inside one element, so that the strict policy needs no inline style."""

from collections.abc import Sequence
from functools import lru_cache

from baocong.cluster.pages.figure_table import width_rules
from baocong.cluster.pages.one_page import door_styles
from baocong.writing.check_page import lighting
from baocong.writing.web.page import resource


@lru_cache(maxsize=64)
def check_style(relations: int, findings: int) -> str:
    """Return the rules of a check page with so many relations and findings."""
    return _within(".checked", resource("check.css") + lighting(range(1, relations + 1), findings))


@lru_cache(maxsize=64)
def doors_style(widths: Sequence[int]) -> str:
    """Return the rules of the doors of a cluster, whose columns of figures are so many pixels wide."""
    return _within(".cluster", door_styles() + width_rules(widths))


def _within(element: str, rules: str) -> str:
    """Return rules that hold inside one element only; page rules and rules on the root do not apply there."""
    base = resource("base.css").replace(":root {", "& {", 1)
    return f"{element} {{\n{base}{rules}\n}}\n"
