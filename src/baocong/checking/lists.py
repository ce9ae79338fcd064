"""Family L: an announced count against the names or bullets behind it."""

from collections.abc import Iterator

from baocong.checking.finding import Finding
from baocong.checking.scene import Scene, number

_LISTED = {"count-bullets": "gạch đầu dòng", "count-documents": "văn bản", "count-parts": "phần"}


def check_lists(scene: Scene) -> Iterator[Finding]:
    """Yield the counts that the list behind them does not bear out, and names that stand in a list twice."""
    for relation in scene.fails(
        "count-names", "count-list", "count-bullets", "count-documents", "count-parts"
    ):
        listed = relation.parts[0]
        code = "L01" if relation.rule == "count-names" else "L02"
        what = _LISTED.get(relation.rule, "tên")
        message = f"Nêu {scene.said(relation.whole)} nhưng danh sách có {number(scene.value(listed))} {what}."
        yield scene.found(
            code, message, (relation.whole, listed), scene.value(relation.whole), scene.value(listed)
        )
    for relation in scene.fails("names-distinct"):
        span = scene.span(relation.parts[0])
        name = scene.text[slice(*span)].strip() if span else ""
        yield scene.found("L03", f"“{name}” được nêu hai lần trong cùng một danh sách.", relation.parts)
