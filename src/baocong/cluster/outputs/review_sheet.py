"""Phiếu đề nghị rà soát: what one unit should look at again, as a short Word document a clerk can send."""

from baocong.cluster.findings import COPY_DIFFERS
from baocong.cluster.material import group_words
from baocong.cluster.result import ClusterRun, UnitFinding
from baocong.compiling.material import ReportingUnit
from baocong.compiling.tree import (
    Block,
    HeadingBlock,
    Paragraph,
    ReportTree,
    Signature,
    Text,
    TreeCell,
    TreeTable,
)

_SEVERITIES = {"error": "không khớp", "warning": "cần xem", "note": "lưu ý"}
_HEADER = ("TT", "Mức", "Nội dung đề nghị rà soát", "Câu trong báo cáo", "Ý kiến của đơn vị")


def review_sheet(run: ClusterRun, unit: ReportingUnit, found: tuple[UnitFinding, ...]) -> ReportTree:
    """Return the sheet of one unit; its findings stand in the order of weight, explanations beside them."""
    cluster = run.info.get("cluster") or "Cụm thi đua"
    blocks: list[Block] = [
        Paragraph(
            (
                Text(
                    f"Qua tổng hợp báo cáo {run.period.name_vi()}, {cluster} đề nghị {unit.name} rà soát các nội dung "
                    "dưới đây, sửa báo cáo hoặc ghi ý kiến vào cột cuối rồi gửi lại. Máy chỉ so các số trong cùng một "
                    "báo cáo với nhau; số đúng là do đơn vị quyết định."
                ),
            )
        ),
        _table(found),
    ]
    return ReportTree(
        HeadingBlock(
            issuer=cluster.upper(),
            type="PHIẾU ĐỀ NGHỊ RÀ SOÁT",
            subject=f"Số liệu báo cáo {run.period.name_vi()} của {unit.name}",
            symbol="",
            draft=False,
        ),
        tuple(blocks),
        recipients=(unit.name, "Lưu: VT."),
        signature=Signature(("TM. " + cluster.upper(), group_words(cluster)["GROUP_LEAD"])),
        notice=run.info.get("notice"),
    )


def _table(found: tuple[UnitFinding, ...]) -> TreeTable:
    header = tuple(TreeCell((Text(one, bold=True),), align="centre", bold=True) for one in _HEADER)
    rows = tuple(_row(number, one) for number, one in enumerate(found, start=1))
    return TreeTable("findings", "", (0.5, 1.1, 4.2, 4.2, 2.2), (header,), rows)


def _row(number: int, one: UnitFinding) -> tuple[TreeCell, ...]:
    finding = one.finding
    message = f"{finding.message} {finding.suggestion or ''}".strip()
    if finding.code == COPY_DIFFERS:
        # What the finding advises is for the lead; the unit can only send a Word file that is the signed one.
        message = f"{message.partition(' Bản đã ký')[0]} Đề nghị gửi lại bản Word đúng với bản đã ký."
    place = ", ".join(filter(None, (one.document, one.place)))
    sentence = one.sentence if len(one.sentence) <= 400 else f"{one.sentence[:400]}…"
    return (
        TreeCell((Text(str(number)),), align="centre"),
        TreeCell((Text(_SEVERITIES[finding.severity]), Text(f" ({finding.code})", italic=True))),
        TreeCell((Text(message),)),
        TreeCell((Text(f"“{sentence}” "), Text(f"({place})", italic=True))),
        TreeCell((Text(one.explanation),) if one.explanation else ()),
    )
