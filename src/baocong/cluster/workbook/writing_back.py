"""The workbook written after a run: the machine's columns afresh, people's columns as they were, nothing lost."""

from collections.abc import Mapping, Sequence
from io import BytesIO

from openpyxl import Workbook

from baocong.cluster.workbook.forms import FORMS
from baocong.cluster.workbook.sheet import SheetForm, SheetRow
from baocong.cluster.workbook.sheet_writing import write_rows


def write_workbook(
    current: Workbook | None,
    before: Mapping[str, Sequence[SheetRow]],
    rows: Mapping[str, Sequence[SheetRow]],
    renamed: frozenset[str] = frozenset(),
) -> bytes:
    """Return the bytes of cum.xlsx.

    *Shapes*: `before` and `rows` by sheet title. Sheets that people added stay as they are; in ours, people's columns
    and what they keep in columns of their own are taken over by the row's key, and rows whose key is gone stay at the
    end as long as a person wrote into them. `renamed` are keys of old rows that came back under another key.
    """
    workbook = current or Workbook()
    if current is None and workbook.active is not None:
        workbook.remove(workbook.active)
    for number, form in enumerate(FORMS):
        if form.title not in workbook.sheetnames:
            workbook.create_sheet(form.title, number)
        old = [row for row in before.get(form.title, ()) if row.get(form.columns[0].key) not in renamed]
        write_rows(workbook[form.title], form, merged(form, old, rows.get(form.title, ())))
    out = BytesIO()
    workbook.save(out)
    return out.getvalue()


def merged(form: SheetForm, before: Sequence[SheetRow], rows: Sequence[SheetRow]) -> list[SheetRow]:
    """Return the new rows with what people wrote into the old ones."""
    key = form.columns[0].key
    editable = [column.key for column in form.columns if column.editable]
    old = {row.get(key): row for row in before if row.get(key)}
    result = []
    for row in rows:
        kept = old.pop(row.get(key), None) or old.pop(row.was, None)
        if kept is not None:
            row.own = {**kept.own, **row.own}
            for name in editable:
                row.values[name] = row.values.get(name) or kept.values.get(name, "")
        result.append(row)
    result += [row for row in old.values() if row.own or any(row.get(name) for name in editable)]
    return result
