"""What is no more, and since when: levels, bodies and documents. Data only; `lapsing` says when a report is told."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A name or a document's symbol that was of use until the day before `since` (ISO date).

    `name` is in small letters for names and as printed for symbols; `now` says what took its place, "" where nothing did.
    """

    name: str
    since: str
    now: str = ""


# Resolution 203/2025/QH15 and the Law on organisation of local government 2025: two levels from 01/07/2025.
LEVELS = (
    Lapsed("cấp huyện", "2025-07-01"),
    Lapsed("thị trấn", "2025-07-01"),
    Lapsed("huyện", "2025-07-01"),
)

# Resolution 176/2025/QH15 on the structure of the Government, and the same mergers of provincial departments.
BODIES = (
    Lapsed("bộ thông tin và truyền thông", "2025-03-01", "Bộ Khoa học và Công nghệ"),
    Lapsed("sở thông tin và truyền thông", "2025-03-01", "Sở Khoa học và Công nghệ"),
    Lapsed("bộ kế hoạch và đầu tư", "2025-03-01", "Bộ Tài chính"),
    Lapsed("sở kế hoạch và đầu tư", "2025-03-01", "Sở Tài chính"),
    Lapsed("bộ giao thông vận tải", "2025-03-01", "Bộ Xây dựng"),
    Lapsed("sở giao thông vận tải", "2025-03-01", "Sở Xây dựng"),
    Lapsed("bộ tài nguyên và môi trường", "2025-03-01", "Bộ Nông nghiệp và Môi trường"),
    Lapsed("sở tài nguyên và môi trường", "2025-03-01", "Sở Nông nghiệp và Môi trường"),
    Lapsed("bộ nông nghiệp và phát triển nông thôn", "2025-03-01", "Bộ Nông nghiệp và Môi trường"),
    Lapsed("sở nông nghiệp và phát triển nông thôn", "2025-03-01", "Sở Nông nghiệp và Môi trường"),
    Lapsed("bộ lao động - thương binh và xã hội", "2025-03-01", "Bộ Nội vụ"),
    Lapsed("sở lao động - thương binh và xã hội", "2025-03-01", "Sở Nội vụ"),
)

# Documents that reports of this field name as their basis, by whole symbol.
DOCUMENTS = (
    Lapsed("15/2003/QH11", "2024-01-01", "Luật số 06/2022/QH15"),
    Lapsed("91/2017/NĐ-CP", "2024-01-01", "Nghị định số 98/2023/NĐ-CP"),
    Lapsed("98/2023/NĐ-CP", "2025-07-01", "Nghị định số 152/2025/NĐ-CP"),
    Lapsed("61/2018/NĐ-CP", "2025-07-01", "Nghị định số 118/2025/NĐ-CP"),
    Lapsed("13/2023/NĐ-CP", "2026-01-01", "Luật số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP"),
    Lapsed("29/2018/QH14", "2026-03-01", "Luật số 117/2025/QH15"),
    Lapsed("24/2018/QH14", "2026-07-01", "Luật số 116/2025/QH15"),
    Lapsed("86/2015/QH13", "2026-07-01", "Luật số 116/2025/QH15"),
    Lapsed("110/2004/NĐ-CP", "2020-03-05", "Nghị định số 30/2020/NĐ-CP"),
    Lapsed("01/2011/TT-BNV", "2020-03-05", "Nghị định số 30/2020/NĐ-CP"),
)
