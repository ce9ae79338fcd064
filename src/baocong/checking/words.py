"""Family W: one amount in digits and in words."""

from collections.abc import Iterator

from baocong.checking.finding import Finding
from baocong.checking.scene import Scene, number


def check_words(scene: Scene) -> Iterator[Finding]:
    """Yield the amounts whose words say another number than their digits."""
    for relation in scene.fails("amount-words"):
        said = relation.parts[0]
        span = scene.span(said)
        words = scene.text[slice(*span)] if span else ""
        message = f"Bằng số là {number(scene.value(relation.whole))}, bằng chữ “{words}” là {number(scene.value(said))}."
        yield scene.found(
            "W01", message, (relation.whole, said), scene.value(relation.whole), scene.value(said)
        )
