"""What the log says in Vietnamese: a label for every code of an operation, and words for the fields of payloads.

A test reads the source and fails for a code without a label. A code that is an action of `rights.roles` may take its
label from there.
"""

from collections.abc import Mapping
from typing import Final

from baocong.apps.rights.roles import ACTIONS

LABELS: Final[Mapping[str, str]] = {
    "audit.erase": "Xóa nội dung một bút toán",
    "figures.enter": "Nhập số liệu",
    "packs.apply": "Đưa gói danh mục, quy định vào hiệu lực",
    "packs.discard": "Bỏ phiên bản gói chưa có hiệu lực",
    "packs.propose": "Nạp phiên bản gói để xem trước",
    "units.change": "Sửa đơn vị, bản đồ đơn vị",
    "units.reorganise": "Sắp xếp lại đơn vị",
}
"""Codes of operations → what was done."""

NOUNS: Final[Mapping[str, str]] = {
    "unit": "Đơn vị",
    "person": "Người dùng",
    "cluster": "Cụm, khối thi đua",
    "indicator": "Chỉ tiêu",
    "observation": "Số liệu",
    "pack": "Gói",
    "period": "Kỳ",
    "entry": "Bút toán",
    "map": "Bản đồ đơn vị",
    "reorganisation": "Sắp xếp đơn vị",
    "link": "Liên kết một lần",
    "submission": "Lần gửi số liệu",
}
"""What an entry is about ("unit:7") → the noun."""

FIELDS: Final[Mapping[str, str]] = {
    "absence": "lý do không có số",
    "after": "sau",
    "before": "trước",
    "category": "phân tổ",
    "cells": "ô số liệu",
    "changed": "số mục thay đổi",
    "cluster": "cụm, khối",
    "code": "mã",
    "cutoff": "cách chốt số",
    "day": "ngày",
    "effective_date": "ngày hiệu lực",
    "email": "thư điện tử",
    "entry": "bút toán số",
    "expires_at": "hết hạn lúc",
    "from": "từ",
    "full_name": "họ và tên",
    "indicator": "chỉ tiêu",
    "kind": "loại",
    "level": "cấp",
    "login": "tên đăng nhập",
    "map": "bản đồ",
    "member": "thành viên",
    "members": "các thành viên",
    "name": "tên",
    "nature": "tính chất",
    "number": "lần sửa",
    "only_this_unit": "chỉ đơn vị này",
    "pack": "gói",
    "parent": "cấp trên",
    "period": "kỳ",
    "person": "người dùng",
    "planned": "kế hoạch",
    "predecessors": "đơn vị trước",
    "reason": "lý do",
    "receiver": "người nhận",
    "recipient": "nơi nhận",
    "role": "vai trò",
    "sha256": "mã băm nội dung",
    "shares": "tỷ lệ chia",
    "source": "nguồn",
    "starts_at": "từ lúc",
    "ends_at": "đến lúc",
    "step": "bước",
    "successors": "đơn vị sau",
    "text": "nội dung",
    "title": "tên gọi",
    "to": "đến",
    "unit": "đơn vị",
    "units": "các đơn vị",
    "valid_from": "có hiệu lực từ",
    "valid_until": "hết hiệu lực từ",
    "value": "giá trị",
    "version": "phiên bản",
    "year": "năm",
}
"""Keys of payloads → words; a key that is not here is shown as it is."""


def label_of(code: str) -> str:
    """Return what an operation's code means, in Vietnamese; the code itself for one that is in no table."""
    if code in LABELS:
        return LABELS[code]
    action = ACTIONS.get(code)
    return action[0].upper() + action[1:] if action else code


def has_label(code: str) -> bool:
    """Return whether people can read a code."""
    return code in LABELS or code in ACTIONS


def field_label(key: str) -> str:
    """Return the words for a key of a payload."""
    return FIELDS.get(key, key)
