"""The published aggregate scores of Cluster 08 for 2021, as an Excel file that people make."""

from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side

OFFICE = "Sở Thông tin và Truyền thông tỉnh"
SCORES = (
    (1, f"{OFFICE} Long An", 100, 18, -0.5, 117.5),
    (2, f"{OFFICE} Hậu Giang", 100, 15, None, 115),
    (3, f"{OFFICE} Tiền Giang", 100, 15.5, -1.5, 114),
    (4, f"{OFFICE} Bến Tre", 100, 13, None, 113),
    (5, f"{OFFICE} Vĩnh Long", 100, 12, None, 112),
    (6, f"{OFFICE} Đồng Tháp", 100, 13.5, -1.5, 112),
    (7, "Sở Văn hóa, Thông tin, Thể thao và Du lịch tỉnh Bạc Liêu", 100, 12, -0.5, 111.5),
    (8, f"{OFFICE} Trà Vinh", 100, 11, -1, 110),
    (9, f"{OFFICE} An Giang", 100, 10, -1.5, 108.5),
    (10, f"{OFFICE} Kiên Giang", 98, 12, -3, 107),
    (11, f"{OFFICE} Cà Mau", 98, 7, -2.5, 102.5),
    (12, f"{OFFICE} Sóc Trăng", 96, 8.5, -3, 101.5),
)


def write_scores() -> bytes:
    """Return the workbook."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Bang diem"
    sheet["A1"] = "CỤM THI ĐUA SỐ 08"
    sheet["A2"] = "BẢNG TỔNG HỢP ĐIỂM THI ĐUA NĂM 2021"
    for row in (1, 2):
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=6)
        sheet.cell(row, 1).font = Font(name="Times New Roman", size=13, bold=True)
        sheet.cell(row, 1).alignment = Alignment(horizontal="center")
    line = Side(style="thin")
    table = (("TT", "Đơn vị", "Điểm chuẩn", "Điểm thưởng", "Điểm trừ", "Tổng điểm"), *SCORES)
    for number, values in enumerate(table, start=4):
        for column, value in enumerate(values, start=1):
            cell = sheet.cell(number, column, value)
            cell.font = Font(name="Times New Roman", size=12, bold=number == 4 or column == 6)
            cell.border = Border(left=line, right=line, top=line, bottom=line)
            cell.alignment = Alignment(
                horizontal="left" if column == 2 and number > 4 else "center",
                vertical="center",
                wrap_text=True,
            )
            if column == 4 and number > 4:
                cell.number_format = "+0.0;-0.0;0"
    for column, width in zip("ABCDEF", (6, 58, 12, 12, 10, 12), strict=True):
        sheet.column_dimensions[column].width = width
    sheet.freeze_panes = "A5"
    out = BytesIO()
    book.save(out)
    return out.getvalue()
