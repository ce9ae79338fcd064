"""Columns of percentages: "% so với kế hoạch", "% so với cùng kỳ" against the columns that they are computed from."""

import re
from decimal import Decimal

from baocong.reading.model import Relation, Table
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.operands import plain
from baocong.reading.relations.rows import figure_at

_PERCENT = re.compile(r"%|tỷ lệ|tỉ lệ|\bso với\b|\bso sánh\b")
_ALONE = re.compile(r"\A(?:tỷ lệ|tỉ lệ|đạt tỷ lệ|tỷ lệ đạt|tỷ lệ hoàn thành|đạt|hoàn thành)?\s*\(?%?\)?\Z")
_PLAN = re.compile(r"\b(?:kế hoạch|kh|chỉ tiêu được giao|chỉ tiêu giao|mục tiêu|dự toán)\b")
_SAME = re.compile(r"\b(?:cùng kỳ|kỳ trước|năm trước|năm ngoái)\b")
_DONE = re.compile(r"\b(?:thực hiện|kỳ này|kết quả|đạt được|lũy kế|luỹ kế|ước)\b")
_HUNDRED = Decimal(100)


def read_table_percents(ground: Ground) -> list[Relation]:
    """Return the percentages of rows that have a base and an amount in columns of their own.

    *Shapes*: a share of the plan may be that of the period or of the cumulative amount, a comparison may be a level or
    a change; the claim fails only when none of these makes it right.
    """
    relations: list[Relation] = []
    for table in ground.tables:
        titles = [" ".join(path).lower() for path in table.columns]
        percents = [at for at, title in enumerate(titles) if _PERCENT.search(title)]
        amounts = [at for at, title in enumerate(titles) if at not in percents]
        done = [at for at in amounts if _DONE.search(titles[at]) and not _SAME.search(titles[at])]
        for base_words, changes in ((_PLAN, False), (_SAME, True)):
            columns = [at for at in percents if base_words.search(titles[at])]
            if not changes and not columns and len(percents) == 1 and _ALONE.match(titles[percents[0]]):
                columns = percents
            bases = [at for at in amounts if base_words.search(titles[at])]
            if len(columns) == 1 and len(bases) == 1 and done:
                relations += _rows(ground, table, (columns[0], bases[0], done), changes)
    return relations


def _rows(ground: Ground, table: Table, columns: tuple[int, int, list[int]], changes: bool) -> list[Relation]:
    percent_column, base_column, done = columns
    relations = []
    for row in range(len(table.rows)):
        percent, base = figure_at(table, row, percent_column), figure_at(table, row, base_column)
        amounts = [i for column in done if (i := figure_at(table, row, column)) is not None and i != base]
        if percent is None or base is None or not amounts or not ground.figures[base].value:
            continue
        claims = [_claim(ground, percent, amount, base, changes) for amount in amounts]
        relations.append(next((claim for claim in claims if claim.holds), claims[0]))
    return relations


def _claim(ground: Ground, percent: int, amount: int, base: int, changes: bool) -> Relation:
    figure = ground.figures[percent]
    level = ground.figures[amount].value * _HUNDRED / ground.figures[base].value
    exponent = figure.value.as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    meant = [level, level - _HUNDRED, _HUNDRED - level] if changes else [level]
    holds = any(abs(value - figure.value) <= step / 2 for value in meant)
    shown = plain(level.quantize(min(step, Decimal("0.1"))))
    return Relation("percent", (percent, amount), base, holds, shown, "table-percent")
