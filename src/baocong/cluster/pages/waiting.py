"""What waits for a person, and the sheet of cum.xlsx to write it in."""

from collections.abc import Iterator
from dataclasses import dataclass

from baocong.cluster.outputs.file_names import FIGURES_PAGE, FINDINGS_PAGE
from baocong.cluster.pages.doors import Views
from baocong.cluster.result import ClusterRun
from baocong.compiling.wording import names_in_words


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something a person has to decide: how many, what, and the sheet of cum.xlsx where it is written."""

    count: str
    what: str
    how: str
    sheet: str = ""
    href: str = ""


def waiting_tasks(run: ClusterRun, views: Views) -> Iterator[Waiting]:
    """Yield what a person has to decide, the most urgent first."""
    unclear = [one for one in run.roles if one.message and one.role != "unreadable" and not one.decided]
    unread = [one for one in run.roles if one.role == "unreadable"]
    missing = [one.short for one in run.units if one.state == "missing"]
    changed = sum("đã thay đổi" in one.note or "không còn trong báo cáo" in one.note for one in run.rows)
    figures = views.figures
    if run.notes:
        yield Waiting("", "Thông tin của cụm chưa đủ", " ".join(run.notes), "Thông tin")
    if missing:
        yield Waiting(
            str(len(missing)), "đơn vị chưa gửi báo cáo",
            f"{names_in_words(missing)}. Nhắc đơn vị gửi; tổng hiện ghi rõ là chưa đủ.",
        )  # fmt: skip
    if unread:
        how = "Xin bản Word, hoặc nhập số ở cuối trang tính; lý do của từng tệp ở bảng tệp bên dưới."
        yield Waiting(str(len(unread)), "tệp chưa đọc được", how, "Số liệu", "#tep")
    if unclear:
        yield Waiting(
            str(len(unclear)),
            "tệp chưa rõ của ai hoặc bản nào",
            "Chọn lại đơn vị, vai trò.",
            "Đơn vị",
            "#tep",
        )
    if changed:
        yield Waiting(
            str(changed), "quyết định có câu nguồn đã đổi", "Xem lại câu mới rồi giữ hoặc sửa.", "Số liệu"
        )
    if figures.pending:
        how = "Ghi “nhận”, “bỏ” hoặc “cộng” ở cột Quyết định."
        yield Waiting(str(figures.pending), "số chờ xác nhận", how, "Số liệu", f"{FIGURES_PAGE}#cho-xac-nhan")
    if figures.unmatched:
        how = "Không bắt buộc: số nào cần tổng hợp thì ghi cột Chỉ tiêu đúng."
        yield Waiting(str(figures.unmatched), "số chưa rõ chỉ tiêu", how, "Số liệu")
    unexplained = sum(one.finding.severity == "error" and not one.explanation for one in run.findings)
    if unexplained:
        how = "Gửi phiếu rà soát cho đơn vị; đơn vị trả lời thì ghi lại."
        yield Waiting(str(unexplained), "chỗ không khớp chưa có giải trình", how, "Giải trình", FINDINGS_PAGE)
    quoted = sum(len(found) for found in run.highlights.by_topic.values())
    if quoted:
        how = "Máy chọn theo quy tắc; muốn thay câu nào thì ghi “chọn” hoặc “bỏ”."
        yield Waiting(str(quoted), "câu nổi bật trích vào báo cáo", how, "Nổi bật")
    if run.ranking is None or views.ranking.unplaced:
        count = len(views.ranking.unplaced) or len(run.units)
        yield Waiting(
            str(count), "đơn vị chưa có điểm", "Ghi điểm chuẩn, thưởng, trừ của hội nghị cụm.", "Điểm"
        )
