"""What the log says in Vietnamese: a label for every code of an operation, and words for the fields of payloads.

A test reads the source and fails for a code without a label. A code that is an action of `rights.roles` may take its
label from there.
"""

from collections.abc import Mapping
from typing import Final

from baocong.apps.rights.roles import ACTIONS

LABELS: Final[Mapping[str, str]] = {
    "audit.erase": "Xóa nội dung một bút toán",
    "clusters.change": "Lập, sửa cụm, khối thi đua của năm",
    "figures.enter": "Nhập số liệu",
    "figures.form": "Sửa biểu nhập số liệu",
    "figures.import_assign": "Gán đơn vị cho báo cáo đưa vào",
    "figures.import_decide": "Xác nhận, sửa số đọc từ báo cáo",
    "figures.import_read": "Đọc báo cáo đưa vào",
    "figures.import_start": "Đưa báo cáo cũ vào để đọc",
    "figures.import_take": "Lấy số đã xác nhận từ báo cáo thành số liệu",
    "figures.link": "Lập, thu liên kết một lần",
    "figures.remark": "Ghi giải trình",
    "figures.reopen_link": "Mở lại liên kết một lần",
    "figures.reported": "Ghi sổ số liệu đã báo cáo",
    "figures.send": "Gửi số liệu lên cấp trên",
    "figures.send_by_link": "Gửi số liệu qua liên kết một lần",
    "figures.set_target": "Giao chỉ tiêu",
    "figures.withdraw": "Rút lại số liệu đã gửi",
    "figures.withdraw_link": "Thu lại liên kết một lần",
    "indicators.apply": "Đưa chỉ tiêu của gói vào danh mục",
    "indicators.save": "Lập, sửa chỉ tiêu thống kê",
    "packs.apply": "Đưa gói danh mục, quy định vào hiệu lực",
    "packs.discard": "Bỏ phiên bản gói chưa có hiệu lực",
    "packs.propose": "Nạp phiên bản gói để xem trước",
    "people.accept_invitation": "Nhận lời mời, lập tài khoản",
    "people.change": "Sửa thông tin người dùng",
    "people.deactivate": "Ngừng tài khoản",
    "people.delegate": "Ủy quyền",
    "people.end_position": "Kết thúc chức vụ",
    "people.end_sessions": "Đăng xuất một người khỏi mọi thiết bị",
    "people.grant": "Giao vai trò",
    "people.import": "Nhập danh sách người dùng từ Excel",
    "people.invite": "Mời người dùng",
    "people.link_identity": "Gắn tài khoản với cổng đăng nhập của cơ quan",
    "people.password_link": "Gửi liên kết đặt lại mật khẩu",
    "people.position": "Ghi chức vụ",
    "people.reactivate": "Mở lại tài khoản",
    "people.remove_two_factor": "Tắt xác thực hai lớp",
    "people.resend_invitation": "Gửi lại lời mời",
    "people.revoke": "Thu vai trò",
    "people.revoke_delegation": "Thu ủy quyền",
    "people.withdraw_invitation": "Rút lời mời",
    "units.change": "Sửa đơn vị",
    "units.change_map": "Sửa bản đồ đơn vị",
    "units.load_territory": "Nạp danh mục địa giới hành chính",
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
    "import": "Đợt đưa báo cáo vào",
    "invitation": "Lời mời",
    "grant": "Vai trò được giao",
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
