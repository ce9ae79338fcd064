"""Which components there are, and what their templates say of themselves."""

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

_DOC = re.compile(r"\{% comment %\}\n(?P<doc>.+?)\n\{% endcomment %\}", re.DOTALL)

HEADINGS = {
    "tag": "Nhãn",
    "note": "Lời nhắn",
    "total": "Số tổng và k/n",
    "sources": "Câu đứng sau một số",
    "chips": "Điều kiện của trang",
    "search": "Ô tìm",
    "field": "Ô nhập",
    "form": "Biểu mẫu",
    "error_summary": "Danh sách chỗ cần sửa",
    "confirmation": "Hỏi lại trước khi làm",
    "tabs": "Các mặt của một việc",
    "pages": "Các trang của danh sách",
    "timeline": "Diễn biến",
    "job": "Việc chạy nền",
    "quotas": "Chỉ tiêu đã dùng",
    "line": "Đường theo kỳ",
    "sparkline": "Đường nhỏ cạnh số",
    "bars": "Thanh so sánh",
    "province_map": "Bản đồ tỉnh, thành phố",
    "empty": "Chưa có gì",
}
"""The components in the order of the gallery, with the heading each stands under."""


@dataclass(frozen=True, slots=True)
class Component:
    """A component as the gallery shows it; `example` is the template with its use, `source` that template's text."""

    name: str
    heading: str
    doc: str
    example: str
    source: str


@cache
def shown_components() -> tuple[Component, ...]:
    """Return all components with their documentation.

    *Errors*: ValueError for a component without documentation.
    """
    return tuple(_component(name, heading) for name, heading in HEADINGS.items())


def component_names() -> set[str]:
    """Return the names of the templates of components; pieces of components begin with "_"."""
    folder = resources.files("baocong.ui") / "templates/ui/components"
    return {one.name.removesuffix(".html") for one in folder.iterdir() if not one.name.startswith("_")}


def documentation(name: str) -> str:
    """Return what a component's template says of itself. *Errors*: ValueError when it says nothing."""
    found = _DOC.search(_text(f"components/{name}.html"))
    if found is None:
        raise ValueError(f"ui/components/{name}.html begins without a {{% comment %}} on its variables")
    return found["doc"]


def _component(name: str, heading: str) -> Component:
    source = _text(f"gallery/{name}.html")
    return Component(name, heading, documentation(name), f"ui/gallery/{name}.html", source)


def _text(path: str) -> str:
    return (resources.files("baocong.ui") / "templates/ui" / path).read_text(encoding="utf-8")
