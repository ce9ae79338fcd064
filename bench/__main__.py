"""`make bench`: measures and writes docs/explanation/performance.md."""

import platform
from datetime import date
from pathlib import Path

from bench import reading, writing

PAGE = Path(__file__).resolve().parent.parent / "docs" / "explanation" / "performance.md"
_HEAD = """# Tốc độ

Đo bằng `make bench` ngày {day}, Python {python}, một tiến trình. Mỗi dòng là trung vị của nhiều lượt đã làm nóng; khoảng
trong ngoặc là lượt nhanh nhất và chậm nhất. Tỷ số so với công cụ khác đo trong cùng một lần chạy; số tuyệt đối đổi theo
máy, tỷ số thì ít.

*English:* measured by `make bench`; ratios are against a peer in the same run. Nothing is rounded in our favour.
"""


def main() -> None:
    """Measure everything and write the page."""
    parts = [_HEAD.format(day=date.today().strftime("%d/%m/%Y"), python=platform.python_version())]
    for title, module in (("Đọc và soát", reading), ("Ghi", writing)):
        rows = module.measure()
        parts.append(f"## {title}\n\n| việc | đo được | mục tiêu |\n|---|---|---|")
        parts.append(
            "\n".join(f"| {what} | {measured} | {target} |" for what, measured, target in rows) + "\n"
        )
        for row in rows:
            print(" · ".join(filter(None, row)))
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text("\n".join(parts), encoding="utf-8")
    print(f"-> {PAGE}")


if __name__ == "__main__":
    main()
