"""A rich sample report: every kind of block, two annexes, and invented figures of units that do not exist."""

from baocong.compiling.tree import (
    Addend,
    Annex,
    BoundFigure,
    Evidence,
    Heading,
    HeadingBlock,
    Paragraph,
    Quotation,
    ReportTree,
    Signature,
    Text,
    TreeCell,
    TreeTable,
)

NOTICE = "Số liệu minh họa"
UNITS = tuple(f"Đơn vị mẫu {letter}" for letter in "ABCDEFGHIJKL")
AREAS = (
    ("Chuyển đổi số", "Hệ thống thông tin giải quyết thủ tục hành chính", "hồ sơ"),
    ("Bưu chính, viễn thông", "Trạm thu phát sóng di động đang hoạt động", "trạm"),
    ("An toàn thông tin", "Hệ thống thông tin đã được phê duyệt cấp độ", "hệ thống"),
    ("Báo chí, xuất bản", "Tin, bài tuyên truyền đã đăng, phát", "tin, bài"),
    ("Thanh tra, kiểm tra", "Cuộc thanh tra, kiểm tra đã kết luận", "cuộc"),
)


def figure(number: int) -> str:
    """Print a number with Vietnamese separators."""
    return f"{number:,}".replace(",", ".")


def _evidence() -> dict[str, Evidence]:
    kept = {}
    for at, (area, name, unit) in enumerate(AREAS):
        values = [1_250 + 37 * at * n + 113 * n for n, _ in enumerate(UNITS[:10])]
        addends = []
        for n, value in enumerate(values):
            sentence = (
                f"Tính đến hết kỳ báo cáo mẫu, đơn vị ghi nhận {figure(value)} {unit} trên toàn địa bàn."
            )
            start = sentence.index(figure(value))
            addends.append(
                Addend(
                    UNITS[n],
                    figure(value),
                    sentence,
                    (start, start + len(figure(value))),
                    f"bao-cao-mau-{n + 1}.docx",
                    f"mục II.{at + 1}, đoạn {n + 12}",
                    state="to_confirm" if n == 3 else "accepted",
                )
            )
        kept[f"so-{at + 1}"] = Evidence(
            f"{area}: {name} ({unit})",
            figure(sum(values)),
            tuple(addends),
            10,
            12,
            silent=(UNITS[10],),
            missing=(UNITS[11],),
            rule="Cộng số của các đơn vị đã nêu; đơn vị không nêu thì không tính là 0.",
        )
    kept["trich-1"] = Evidence(
        "Câu nổi bật của Đơn vị mẫu B",
        "",
        (
            Addend(
                UNITS[1],
                "100%",
                "Đã đưa 100% thủ tục đủ điều kiện lên trực tuyến.",
                (7, 11),
                "bao-cao-mau-2.docx",
            ),
        ),
        1,
        1,
        rule="Câu có kết quả vượt kế hoạch, mỗi đơn vị tối đa hai câu.",
    )
    return kept


def _body(evidence: dict[str, Evidence], *, rounds: int) -> list[Heading | Paragraph | TreeTable]:
    blocks: list[Heading | Paragraph | TreeTable] = [
        Heading("I.", "TÌNH HÌNH CHUNG", 1),
        Paragraph(
            (
                Text(
                    "Thực hiện chương trình công tác năm mẫu, các đơn vị mẫu trong cụm đã bám sát nhiệm vụ được giao, "
                ),
                Text("chủ động phối hợp", italic=True),
                Text(" và báo cáo đúng kỳ. Kết quả dưới đây được cộng từ báo cáo của từng đơn vị."),
            )
        ),
        Heading("II.", "KẾT QUẢ THỰC HIỆN NHIỆM VỤ", 1),
    ]
    for turn in range(rounds):
        for at, (area, name, unit) in enumerate(AREAS):
            key = f"so-{at + 1}"
            number = turn * len(AREAS) + at + 1
            blocks += [
                Heading(f"{number}.", f"Lĩnh vực {area.lower()}", 2),
                Paragraph(
                    (
                        Text(f"{name} trong toàn cụm đạt "),
                        BoundFigure(evidence[key].value, key, bold=turn == 0),
                        Text(
                            f" {unit} (10/12 đơn vị nêu số liệu), tăng {at + 3},{turn}% so với cùng kỳ năm trước; tỷ lệ hoàn "
                            f"thành so với kế hoạch số {turn + 11}/KH-CTĐM của cụm đạt 9{at},5%, trong đó có "
                        ),
                        BoundFigure(f"0{at + 3}", key),
                        Text(
                            " đơn vị vượt kế hoạch, 05 đơn vị hoàn thành và 02 đơn vị còn phải tiếp tục thực hiện."
                        ),
                    )
                ),
                Paragraph((Text("Xây dựng quy trình nội bộ, phân công rõ người rõ việc;"),), "item"),
                Paragraph(
                    (
                        Text(
                            "Tổ chức hướng dẫn trực tuyến cho cán bộ cấp xã, mỗi quý ít nhất một lần, có kiểm tra sau lớp học."
                        ),
                    ),
                    "item",
                ),
                Paragraph(
                    (
                        Text("Nổi bật như: Đơn vị mẫu B: “"),
                        Quotation("Đã đưa 100% thủ tục đủ điều kiện lên trực tuyến.", "trich-1"),
                        Text("”."),
                    )
                ),
            ]
        blocks.append(_summary(evidence, turn))
    blocks += [
        Heading("1.1.", "Một điểm cần lưu ý", 3),
        Paragraph((Text("Số ước thực hiện và số chính thức được ghi riêng, không cộng lẫn."),)),
        Heading("III.", "PHƯƠNG HƯỚNG KỲ TỚI", 1),
        Paragraph((Text("Tiếp tục rà soát số liệu, hoàn thiện sổ theo dõi và gửi báo cáo đúng thời hạn."),)),
    ]
    return blocks


def _summary(evidence: dict[str, Evidence], turn: int) -> TreeTable:
    head = (
        (
            TreeCell((Text("STT"),), rowspan=2, align="centre", bold=True),
            TreeCell((Text("Chỉ tiêu"),), rowspan=2, align="centre", bold=True),
            TreeCell((Text("Kết quả"),), colspan=2, align="centre", bold=True),
            TreeCell((Text("Ghi chú"),), rowspan=2, align="centre", bold=True),
        ),
        (
            TreeCell((Text("Kỳ này"),), align="centre", bold=True),
            TreeCell((Text("Cùng kỳ"),), align="centre", bold=True),
        ),
    )
    rows = tuple(
        (
            TreeCell((Text(str(at + 1)),), align="centre"),
            TreeCell((Text(f"{name} ({unit})"),)),
            TreeCell((BoundFigure(evidence[f"so-{at + 1}"].value, f"so-{at + 1}"),), align="right"),
            TreeCell((Text(figure(9_000 + at * 517)),), align="right"),
            TreeCell((Text("10/12 đơn vị"),), align="centre"),
        )
        for at, (_, name, unit) in enumerate(AREAS)
    )
    return TreeTable(
        f"bang-{turn + 1}",
        f"Bảng {turn + 1}. Tổng hợp một số chỉ tiêu của cụm",
        (1, 6, 2, 2, 2.4),
        head,
        rows,
        note="Ghi chú: Đơn vị mẫu L chưa gửi báo cáo; Đơn vị mẫu K không nêu số liệu.",
    )


def _wide_table(rows: int) -> TreeTable:
    head = (
        (
            TreeCell((Text("STT"),), rowspan=2, align="centre", bold=True),
            TreeCell((Text("Chỉ tiêu"),), rowspan=2, align="centre", bold=True),
            TreeCell((Text("Đơn vị"),), colspan=12, align="centre", bold=True),
            TreeCell((Text("Tổng"),), rowspan=2, align="centre", bold=True),
        ),
        tuple(TreeCell((Text(f"Mẫu {one[-1]}"),), align="centre", bold=True) for one in UNITS),
    )
    lines = []
    for at in range(rows):
        area, name, unit = AREAS[at % len(AREAS)]
        if at % 10 == 0:
            lines.append((TreeCell((Text(f"Nhóm {at // 10 + 1}. {area}"),), colspan=15, bold=True),))
        cells = [TreeCell((Text(str(at + 1)),), align="centre"), TreeCell((Text(f"{name} ({unit})"),))]
        cells += [TreeCell((Text(figure(87 * (n + 1) + at)),), align="right") for n in range(11)]
        cells.append(TreeCell((Text("chưa gửi"),), align="centre"))
        cells.append(
            TreeCell((BoundFigure(figure(87 * 66 + 11 * at), f"so-{at % 5 + 1}", bold=True),), align="right")
        )
        lines.append(tuple(cells))
    return TreeTable(
        "phu-luc-1",
        "",
        (1, 5, *([1.7] * 12), 2),
        head,
        tuple(lines),
        note="Đơn vị tính ghi trong tên chỉ tiêu.",
    )


def sample_tree(*, rounds: int = 3, annex_rows: int = 35, draft: bool = True) -> ReportTree:
    """Return the sample report: about eight pages with three rounds, and a landscape and an upright annex."""
    evidence = _evidence()
    return ReportTree(
        HeadingBlock(
            issuer="Đơn vị mẫu cụm trưởng",
            parent="Cơ quan mẫu cấp trên",
            type="Báo cáo",
            subject="Kết quả công tác năm mẫu và phương hướng kỳ tới của cụm thi đua mẫu",
            symbol="Số:      /BC-ĐVM",
            place_and_date="Nơi mẫu, ngày    tháng    năm 2021",
            draft=draft,
        ),
        tuple(_body(evidence, rounds=rounds)),
        addressees=("Cơ quan mẫu cấp trên", "Các đơn vị mẫu trong cụm"),
        basis=(
            "Căn cứ quy chế hoạt động mẫu của cụm thi đua mẫu",
            "Căn cứ bản đăng ký giao ước thi đua mẫu đầu năm của các đơn vị trong cụm, đã được thống nhất tại hội nghị",
        ),
        closing="Trên đây là báo cáo mẫu của cụm, kính trình cơ quan mẫu cấp trên xem xét.",
        recipients=("Như trên", "Các đơn vị mẫu", "Lưu: VT, TH"),
        signature=Signature(("TM. CỤM THI ĐUA MẪU", "CỤM TRƯỞNG"), "Người Ký Mẫu"),
        annexes=(
            Annex(
                "Phụ lục I",
                "Số liệu của từng đơn vị",
                "(Kèm theo Báo cáo mẫu của cụm)",
                (_wide_table(annex_rows),),
            ),
            Annex(
                "Phụ lục II",
                "Cách tính",
                "(Kèm theo Báo cáo mẫu của cụm)",
                (
                    Paragraph(
                        (
                            Text(
                                "Tổng của cụm là tổng số của các đơn vị đã nêu; tỷ lệ được tính lại từ tử số và mẫu số."
                            ),
                        )
                    ),
                ),
                landscape=False,
            ),
        ),
        evidence=evidence,
        notice=NOTICE,
    )


def figures_of(tree: ReportTree) -> list[BoundFigure]:
    """Return the bound figures of a report in the order of its text, annexes last."""
    found: list[BoundFigure] = []
    for block in (*tree.blocks, *(one for annex in tree.annexes for one in annex.blocks)):
        if isinstance(block, Paragraph):
            found += [one for one in block.inlines if isinstance(one, BoundFigure)]
        elif isinstance(block, TreeTable):
            cells = [cell for row in (*block.header, *block.rows) for cell in row]
            found += [one for cell in cells for one in cell.inlines if isinstance(one, BoundFigure)]
    return found
