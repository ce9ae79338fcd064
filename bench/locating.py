"""`python -m bench.locating LABELS.json`: fills in where the quotes of a label file stand, and redoes its arithmetic.

It labels nothing: it only finds each quote after the one before it, computes each sum and percentage again, and prints
the numbers of the text that no label mentions.
"""

import json
import re
import sys
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from bench.labels import Item, touches

LISTS = ("citations", "facts", "awards", "sections", "non_facts")
_NUMBER = re.compile(r"\d[\d.,/]*\d|\d")


class QuoteNotFoundError(Exception):
    """A quote does not stand in the text after the one before it."""


def locate(labels: Item, text: str) -> None:
    """Fill `start` and `end` of every labelled thing, in the order of each list.

    A thing that has a start already keeps it. Things may nest: each quote is searched from the start of the one
    before it, and never inside a longer number or word.
    """
    for name in LISTS:
        reached = 0
        for one in labels.get(name, []):
            if "quote" not in one and "start" in one:
                continue
            one["start"] = _place(one, text, reached)
            one["end"] = one["start"] + len(one["quote"])
            reached = one["start"] + 1
            compared = one.get("comparison")
            if compared:
                compared["start"] = _place(compared, text, one["end"])
                compared["end"] = compared["start"] + len(compared["quote"])


def _place(one: Item, text: str, reached: int) -> int:
    quote = one["quote"]
    if isinstance(one.get("start"), int):
        if text[one["start"] : one["start"] + len(quote)] != quote:
            raise QuoteNotFoundError(f"“{quote}” không đứng ở vị trí {one['start']}. Xóa start để tìm lại.")
        return int(one["start"])
    found = re.compile(rf"(?<![\w.,/]){re.escape(quote)}(?!\w)").search(text, reached)
    if found is None:
        raise QuoteNotFoundError(
            f"Không tìm thấy “{quote}” sau vị trí {reached}. Chép đúng chữ trong văn bản, theo đúng thứ tự."
        )
    return found.start()


def wrong_arithmetic(labels: Item) -> Iterator[str]:
    """Yield a line for each sum and percentage whose `holds` is not what the numbers give."""
    for relation in labels.get("relations", []):
        holds = _holds(relation, labels["facts"])
        if holds is not None and holds != relation["holds"]:
            yield f"{relation['statement']}: nhãn ghi holds = {relation['holds']}, tính lại ra {holds}"


def _holds(relation: Item, facts: list[Item]) -> bool | None:
    numbers = [facts[one] for one in relation["facts"] if isinstance(one, int)]
    if len(numbers) != len(relation["facts"]):
        return None
    values = [Decimal(str(one["value"])) for one in numbers]
    if relation["kind"] == "sum":
        signs = [-1 if one.get("category", {}).get("part") == "deduction" else 1 for one in numbers[:-1]]
        return sum(sign * value for sign, value in zip(signs, values[:-1], strict=True)) == values[-1]
    if relation["kind"] == "percent":
        return _percent_holds(numbers, values)
    return None


def _percent_holds(numbers: list[Item], values: list[Decimal]) -> bool | None:
    if len(numbers) == 3:
        part, whole, stated, shown = values[1], values[2], values[0], numbers[0]
    elif len(numbers) == 2 and numbers[1].get("ratio_of"):
        fraction = numbers[1]["ratio_of"]
        part, whole, stated, shown = Decimal(fraction["num"]), Decimal(fraction["den"]), values[0], numbers[0]
    else:
        return None
    places = len(str(shown["value_text"]).partition(",")[2])
    computed = (part * 100 / whole).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return computed == stated


def unmentioned(labels: Item, text: str) -> list[str]:
    """Return the numbers of the text, with their surroundings, that stand in no labelled thing."""
    known = [
        (one["start"], one.get("heading_end", one["end"])) for name in LISTS for one in labels.get(name, [])
    ]
    known += [
        (one["start"], one["end"]) for fact in labels["facts"] if (one := fact.get("comparison")) is not None
    ]
    return [
        text[max(0, found.start() - 20) : found.end() + 15].replace("\n", " ")
        for found in _NUMBER.finditer(text)
        if not touches(found.span(), known)
    ]


def main(path: Path) -> int:
    """Locate, write the file again, print what a person should look at."""
    labels = json.loads(path.read_text(encoding="utf-8"))
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    try:
        locate(labels, text)
    except QuoteNotFoundError as error:
        print(error, file=sys.stderr)
        return 1
    path.write_text(json.dumps(labels, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    for line in wrong_arithmetic(labels):
        print(line)
    for line in unmentioned(labels, text):
        print(f"chưa có nhãn nào nhắc tới: … {line} …")
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
