"""An announced number of parts against the parts listed: "gồm ba nội dung: A 60 điểm, B 20 điểm, C 20 điểm"."""

from decimal import Decimal

from baocong.reading.model import Literal, Relation
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.groups import Group
from baocong.reading.relations.wording import NUMBER_WORDS


def read_announced_lists(ground: Ground, groups: list[Group]) -> list[Relation]:
    """Return the announced numbers of parts whose list in the sentence leaves no doubt where it ends."""
    lists = {group.parts.items[0].start: group.parts for group in groups if not group.parts.bulleted}
    relations: list[Relation] = []
    for found in ground.announcements:
        parts = lists.get(found.end())
        if parts is None or parts.doubtful or parts.open or parts.gaps or len(parts.items) < 2:
            continue
        group = "digits" if found["digits"] else "word"
        value = int(found["digits"]) if found["digits"] else NUMBER_WORDS[found["word"]]
        listed = Literal(Decimal(len(parts.items)), parts.items[0].start, parts.end)
        announced = Literal(Decimal(value), *found.span(group))
        relations.append(
            Relation("equal", (listed,), announced, value == len(parts.items), listed.value, "count-parts")
        )
    return relations
