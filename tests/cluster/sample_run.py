"""A small cluster run built through the real packages: hand-made Word files, a table of wordings instead of a matcher."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256

from tests.reading.extracting.ooxml import cell, paragraph, table, word_file

from baocong.checking.check import check
from baocong.cluster.assemble import Rules, assemble
from baocong.cluster.material import material_of
from baocong.cluster.model import Decisions, SentDocument, StatedMember
from baocong.cluster.outputs.bundle import source_links
from baocong.cluster.outputs.pages import write_pages
from baocong.cluster.result import ClusterRun, LeftOutFile
from baocong.compiling.highlights import HighlightRule
from baocong.compiling.report import compile_report
from baocong.counting.catalogue import Catalogue
from baocong.matching.match import Match
from baocong.packs.catalogue import load_catalogue
from baocong.packs.outlines import load_outline
from baocong.reading.extracting.extract import extract
from baocong.reading.model import Reading
from baocong.reading.read import read

NOW = datetime(2026, 11, 20, 9, 5, tzinfo=UTC)
NOTICE = "SỐ LIỆU MINH HỌA"
PROVINCES = (
    "Tiền Giang", "Bến Tre", "Trà Vinh", "Vĩnh Long", "Đồng Tháp", "An Giang",
    "Kiên Giang", "Cần Thơ", "Hậu Giang", "Sóc Trăng", "Bạc Liêu", "Cà Mau",
)  # fmt: skip
WORDINGS: tuple[tuple[str, str, tuple[tuple[str, str], ...], bool], ...] = (
    (r"chứng thư số", "certificates.active", (), True),
    (r"trạm thu phát sóng", "telecom.base_stations", (), True),
    (r"điểm phục vụ", "post.points", (), True),
    (r"hồ sơ nộp trực tuyến", "dossiers.received", (("channel", "online"),), True),
    (r"hồ sơ(?! nộp)", "dossiers.received", (), True),
    (r"quyết định xử phạt", "sanctions.decisions", (), True),
    (r"hộp thư", "mail_accounts.active", (), False),
    (r"xã có mạng cáp quang", "internet.communes_share", (), True),
)
"""What follows a number → indicator, category, and whether the machine is sure."""


@cache
def rules() -> Rules:
    """The shipped packs."""
    return Rules(load_catalogue(), {"cluster-annual": load_outline("cluster-annual")})


@dataclass(frozen=True, slots=True)
class Sample:
    """One unit's report in numbers; None leaves the sentence out."""

    province: str
    certificates: int | None = 4120
    stations: int | None = 1508
    dossiers: tuple[int, int, int] | None = (1245, 1102, 143)
    sanctions: tuple[int, int, int] | None = None
    mailboxes: int | None = None
    extra: tuple[str, ...] = ()
    name: str = ""
    body: str = "Sở Thông tin và Truyền thông tỉnh "
    notice: bool = True
    rows: tuple[tuple[str, ...], ...] = field(default=())


def word_report(sample: Sample) -> bytes:
    """Return a Word report with a heading block, numbered sections and, if asked for, a table."""
    issuer = f"{sample.body}{sample.province}".upper() if sample.body else sample.province
    lines = [
        table(cell(_xml(issuer)) + cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc")),
        paragraph("BÁO CÁO"),
        paragraph("Kết quả công tác thi đua, khen thưởng năm 2021 (Cụm thi đua số 8)"),
    ]
    if sample.notice:
        lines.append(paragraph(NOTICE))
    lines += [paragraph("I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ"), paragraph("1. Bưu chính, viễn thông")]
    lines += [paragraph(_xml(one)) for one in _sentences(sample)]
    lines.append(paragraph("Tỷ lệ xã có điểm phục vụ bưu chính đạt 98,5%, tỷ lệ hài lòng đạt 96,25%."))
    if sample.rows:
        lines.append(table(*("".join(cell(_xml(text)) for text in row) for row in sample.rows)))
    return word_file("".join(lines))


def _xml(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _dotted(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def _sentences(sample: Sample) -> Iterable[str]:
    if sample.stations is not None:
        yield f"Đến nay toàn tỉnh có {_dotted(sample.stations)} trạm thu phát sóng di động, phủ kín các xã, phường."
    if sample.certificates is not None:
        yield f"Các cơ quan đang sử dụng {_dotted(sample.certificates)} chứng thư số chuyên dùng."
    if sample.dossiers is not None:
        total, online, direct = map(_dotted, sample.dossiers)
        yield (
            f"Trong năm đã tiếp nhận {total} hồ sơ, trong đó {online} hồ sơ nộp trực tuyến và {direct} hồ sơ nộp trực tiếp."
        )
    if sample.sanctions is not None:
        total, first, second = sample.sanctions
        yield (
            f"Ban hành {total:02d} quyết định xử phạt, gồm {first:02d} quyết định về viễn thông "
            f"và {second:02d} quyết định về báo chí."
        )
    if sample.mailboxes is not None:
        yield f"Hệ thống thư công vụ có {_dotted(sample.mailboxes)} hộp thư của cán bộ, công chức."
    yield from sample.extra


def samples() -> tuple[Sample, ...]:
    """Return eleven reports of different kinds; the twelfth member sends nothing."""
    found = [
        Sample(name, 3000 + 137 * at, 900 + 61 * at, (1200 + 45 * at, 1000 + 40 * at, 200 + 5 * at))
        for at, name in enumerate(PROVINCES[:11])
    ]
    found[1] = replace(found[1], sanctions=(12, 7, 4), mailboxes=2905)
    found[2] = replace(found[2], dossiers=(1290, 1080, 200), certificates=None)
    found[3] = replace(
        found[3],
        extra=("Tỷ lệ giải quyết hồ sơ đúng hạn đạt 95,3% (146/199 hồ sơ).",),
        rows=(
            ("TT", "Huyện, thị xã", "Điểm phục vụ bưu chính (điểm)", "Trạm truyền thanh (trạm)"),
            ("1", "Huyện phía Đông", "41", "12"),
            ("2", "Huyện phía Tây", "38", "9"),
            ("", "Tổng cộng", "79", "22"),
        ),
    )
    found[5] = replace(found[5], mailboxes=3310, dossiers=None)
    found[7] = replace(found[7], body="Sở Thông tin và Truyền thông thành phố ", sanctions=(9, 5, 4))
    found[10] = replace(found[10], body="Sở Văn hóa, Thông tin, Thể thao và Du lịch tỉnh ")
    return tuple(found)


def sent_word(sample: Sample, catalogue: Catalogue | None = None) -> SentDocument:
    """Return the document of a sample, as reading a file gives it, matched by the table of wordings."""
    data = word_report(sample)
    extracted = extract(data)
    reading = read(extracted)
    label = sample.name or f"{sample.province}/BC tổng kết 2021 {sample.province}.docx"
    matches = tuple(_matches(reading))
    return SentDocument(
        label, sha256(data).hexdigest(), extracted, reading, check(reading, "2026-11-20"), matches
    )


def _matches(reading: Reading) -> Iterable[Match]:
    for number, figure in enumerate(reading.figures):
        after = reading.text[figure.end : figure.end + 24]
        for pattern, code, category, sure in WORDINGS:
            if re.match(rf"\s{pattern}", after):
                yield Match(
                    number, code, dict(category), confidence=0.95 if sure else 0.6, accepted=sure,
                    evidence=(f"Từ “{after.strip()[:12]}” đứng ngay sau số.",),
                )  # fmt: skip
                break
        else:
            yield Match(number, None)


def members() -> tuple[StatedMember, ...]:
    """The twelve members in an order of their own."""
    bodies = {"Cần Thơ": "thành phố"}
    names = [
        (
            "Sở Văn hóa, Thông tin, Thể thao và Du lịch tỉnh Bạc Liêu"
            if one == "Bạc Liêu"
            else f"Sở Thông tin và Truyền thông {bodies.get(one, 'tỉnh')} {one}"
        )
        for one in PROVINCES
    ]
    return tuple(StatedMember(name) for name in names)


SCORES = (
    ("100", "17,5", ""), ("100", "13", "0,5"), ("100", "12", ""), ("98", "15", "1"), ("100", "12", ""),
    ("99", "10,5", ""), ("100", "8", "2"), ("97", "15", ""), ("95", "9", "1,5"), ("96", "6", ""), ("90", "11,5", ""),
)  # fmt: skip


def decisions(with_scores: bool = True) -> Decisions:
    """What the lead wrote into the workbook: members, scores, the name of the cluster."""
    scores = {}
    if with_scores:
        for member, (standard, bonus, deduction) in zip(members(), SCORES, strict=False):
            scores[member.name] = {"standard": standard, "bonus": bonus, "deduction": deduction}
        name = members()[1].name
        scores[name] |= {"deduction_reason": "Nộp báo cáo chậm 02 ngày", "stated": "113"}
    info = {"cluster": "Cụm thi đua số 8", "period": "2021", "lead_unit": members()[3].name}
    return Decisions(info=info, members=members(), scores=scores)


UNREADABLE = SentDocument(
    "Sóc Trăng/scan0001.pdf",
    "0" * 64,
    refusal=(
        "no_text",
        "Tệp PDF là ảnh quét, chưa đọc được chữ. Hãy xin bản Word hoặc nhập số ở sheet Số liệu.",
    ),
)


def sample_documents() -> list[SentDocument]:
    """Ten reports, one superseded version, one scan of a unit that sent nothing else."""
    documents = [sent_word(one) for one in samples() if one.province != "Sóc Trăng"]
    corrected = replace(
        samples()[4], stations=1150, name="Đồng Tháp/BC tổng kết 2021 Đồng Tháp (sửa lần 2).docx"
    )
    return [*documents, sent_word(corrected), UNREADABLE]


def sample_run(documents: Iterable[SentDocument] | None = None, made: Decisions | None = None) -> ClusterRun:
    """Return the run over the sample documents."""
    return assemble(
        list(sample_documents() if documents is None else documents),
        made or decisions(),
        rules(),
        [
            LeftOutFile(
                "Cà Mau/anh.rar",
                "rar",
                "Tệp nén .rar chưa mở được. Hãy giải nén rồi chép các tệp vào thư mục.",
            )
        ],
    )


def pages_of(run: ClusterRun) -> dict[str, str]:
    """Return all pages of a run."""
    links = source_links(run)
    tree = compile_report(material_of(run, NOW, HighlightRule(), links))
    return write_pages(run, tree, NOW, links)
