"""Family M: one total that the text gives two values."""

from collections import defaultdict
from collections.abc import Iterator

from baocong.checking.finding import Finding
from baocong.checking.scene import Scene, number
from baocong.reading.model import Operand


def check_totals(scene: Scene) -> Iterator[Finding]:
    """Yield totals with two values, all mentions of one total in one finding."""
    together: defaultdict[Operand, list[int]] = defaultdict(list)
    for relation in scene.fails("denominator"):
        together[relation.whole] += [part for part in relation.parts if isinstance(part, int)]
    for whole, others in together.items():
        figure = scene.figures[whole] if isinstance(whole, int) else None
        if figure is None:
            continue
        values = sorted({scene.figures[i].denominator or scene.value(i) for i in others})
        unit = figure.unit_of_measure or ""
        message = (
            f"Tổng số {unit} là {number(figure.denominator or figure.value)} ở “{scene.said(whole)}” nhưng là "
            f"{' và '.join(number(v) for v in values)} ở “{scene.said(others[0])}”. Nếu hai số đếm hai phạm vi thì nói rõ."
        )
        yield scene.found("M01", message, (*others, whole), values[0], figure.denominator)
    for relation in scene.fails("repeated-total"):
        part = relation.parts[0]
        message = f"Cùng một tổng số nhưng nơi ghi {scene.said(relation.whole)}, nơi ghi {scene.said(part)}."
        yield scene.found("M02", message, (part, relation.whole), scene.value(part), relation.computed)
