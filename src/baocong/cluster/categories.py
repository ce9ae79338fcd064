"""Categories as people write them in the workbook: "kênh = trực tuyến", "trực tuyến", "channel=online"."""

import re
from collections.abc import Mapping

from baocong.counting.catalogue import Catalogue
from baocong.counting.indicator import Indicator
from baocong.vietnamese.folding import fold


def category_text(category: Mapping[str, str], catalogue: Catalogue) -> str:
    """Return categories for the sheet: the Vietnamese names, separated by semicolons."""
    names = []
    for pair in category.items():
        known = catalogue.categories.get(pair)
        names.append(known.name if known else f"{pair[0]}={pair[1]}")
    return "; ".join(names)


def parse_category(text: str, indicator: Indicator, catalogue: Catalogue) -> dict[str, str] | None:
    """Return the categories that a person wrote, None when one of them is not one of the indicator's.

    "tất cả" and "toàn bộ" mean the whole.
    """
    if fold(text) in {"tất cả", "toàn bộ", "chung"}:
        return {}
    found: dict[str, str] = {}
    for part in re.split(r"\s*;\s*", text.strip()):
        pair = _find(part, indicator, catalogue)
        if pair is None:
            return None
        found[pair[0]] = pair[1]
    return found


def _find(part: str, indicator: Indicator, catalogue: Catalogue) -> tuple[str, str] | None:
    wanted = fold(part.rpartition("=")[2])
    for dimension, values in indicator.breakdowns.items():
        for value in values:
            known = catalogue.categories.get((dimension, value))
            names = {fold(value), *({fold(known.name), *map(fold, known.wordings)} if known else ())}
            if wanted in names:
                return dimension, value
    return None
