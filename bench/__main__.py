"""`make bench`: measures and writes docs/explanation/performance.md."""

import platform
from datetime import date
from pathlib import Path

from bench import reading, writing

PAGE = Path(__file__).resolve().parent.parent / "docs" / "explanation" / "performance.md"
_HEAD = """# Tốc độ

Đo bằng `make bench` ngày {day}, Python {python}, một tiến trình. Mỗi dòng là trung vị của nhiều lượt đã làm nóng; khoảng
trong ngoặc là lượt nhanh nhất và chậm nhất. Tỷ số so với công cụ khác đo trong cùng một lần chạy; số tuyệt đối đổi theo
máy, tỷ số thì ít. Đọc và soát tính bằng giờ của bộ xử lý, ghi tính bằng đồng hồ.

*English:* measured by `make bench`; ratios are against a peer in the same run. Reading and checking in
processor time, writing by the clock. Nothing is rounded in our favour.
"""
_TAIL = """## Thời gian đi đâu, và giữ nó thế nào

Đọc tốn theo **số liệu** hơn là theo ký tự: một báo cáo thật có một số liệu trong gần 400 ký tự, văn bản mẫu có một số liệu
trong khoảng 60 ký tự, nên cùng một ký tự đắt gấp hai, ba lần. Tệp .docx mẫu là loại dày ấy, và việc trích rất nhanh; vì vậy
"trích + đọc" còn trên 2 lần chỉ trích. Không còn chỗ nào nặng: không phép đọc nhỏ nào chiếm quá 6 %, thời gian chia cho
hàng trăm phép đọc như vậy.

*English, for engineers:* what keeps it so.

- Ask a cheap question before a family of patterns: a substring, the letter behind the number, the last word before it
  (`measure_after`, `growth_of`, `name_for`). The question may be too wide, never too narrow.
- `vietnamese/word_search.py`: `matches_at` for a pattern whose matches begin with few words, `whole_words` for many words.
- A pattern that is searched for begins with a letter or a class: the engine skips to `[0-9][0-9]*`, but tries `[0-9]+`, `\\b`
  and look-behinds at every character.
- What is made by the thousand is a named tuple or a plain class with slots; a frozen dataclass costs four times as much to make.
  What leaves the readers (`reading/model.py`) stays frozen, and is copied as rarely as can be.
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
    parts.append(_TAIL)
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text("\n".join(parts), encoding="utf-8")
    print(f"-> {PAGE}")


if __name__ == "__main__":
    main()
