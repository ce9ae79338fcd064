"""The table as on screen as a workbook: numbers stay numbers, texts never become formulas."""

from io import BytesIO

from baocong.apps.consolidation.figures import Figure, Recipe
from baocong.apps.consolidation.table import Table
from baocong.apps.consolidation.words import of, shown
from baocong.apps.indicators.queries import Names
from baocong.counting.consolidate import way_of_adding
from baocong.counting.exact import round_half_up
from baocong.writing.xlsx import open_workbook


def workbook_of(made: Table, names: Names, as_of: str) -> bytes:
    """Return the workbook: a title, the conditions, one row for each indicator, landscape and one page wide."""
    stream = BytesIO()
    with open_workbook(stream) as book:
        sheet = book.add_worksheet("Tổng hợp")
        bold = book.add_format({"bold": True})
        head = book.add_format(
            {"bold": True, "text_wrap": True, "border": 1, "align": "center", "valign": "vcenter"}
        )
        number = book.add_format({"num_format": "#,##0.######", "border": 1})
        words = book.add_format({"border": 1, "align": "right", "font_color": "#5a6273"})
        text = book.add_format({"border": 1, "text_wrap": True})
        question = made.question
        sheet.write_string(0, 0, f"Tổng hợp {question.unit} · {question.period.name_vi()}", bold)
        policy = "chỉ số chính thức" if question.policy == "final" else "chính thức, thiếu thì ước"
        conditions = f"Bản đồ từ {question.version.valid_from:%d/%m/%Y} · Tính đến: {as_of or 'bây giờ'} · Số: {policy}"
        sheet.write_string(1, 0, conditions)
        titles = ["Chỉ tiêu", "Đơn vị tính", *(str(one.unit) for one in made.columns), "Tổng", "Số đơn vị"]
        for at, title in enumerate(titles):
            sheet.write_string(3, at, title, head)
        for line, row in enumerate(made.rows, 4):
            name = f"   {names.category(row.category_key)}" if row.category_key else row.version.name
            sheet.write_string(line, 0, name, text)
            sheet.write_string(line, 1, row.version.unit_of_measure, text)
            way = way_of_adding(Recipe(row.version).indicator)
            for at, figure in enumerate([*row.cells, row.total], 2):
                _write(sheet, (line, at), figure, (way, row.version.scale), (number, words))
            sheet.write_string(line, len(titles) - 1, of(row.total), words)
        sheet.set_column(0, 0, 48)
        sheet.set_column(1, len(titles) - 1, 13)
        sheet.freeze_panes(4, 1)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(3)
    return stream.getvalue()


def _write(sheet, at, figure: Figure, kind, formats) -> None:  # type: ignore[no-untyped-def]
    way, scale = kind
    if figure.state != "value" or figure.value is None or figure.qualifier:
        sheet.write_string(*at, shown(figure, way, scale), formats[1])
        return
    value = figure.value if way in {"sum", "never"} else round_half_up(figure.value, max(scale, 1))
    if abs(value) >= 10**15:
        sheet.write_string(*at, shown(figure, way, scale), formats[1])
    else:
        sheet.write_number(*at, float(value), formats[0])
