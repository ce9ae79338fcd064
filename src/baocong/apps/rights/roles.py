"""Roles and what each may do: one table. An action that is in no role is allowed to nobody.

*Source*: DESIGN section 6; docs/reference/rights.md is generated from this table.
"""

from collections.abc import Mapping

from baocong.apps.rights.answers import Answer

ROLES: Mapping[str, str] = {
    "officer": "Chuyên viên",
    "coordinator": "Đầu mối tổng hợp",
    "leader": "Lãnh đạo",
    "clerk": "Văn thư",
    "secretariat": "Thường trực thi đua",
    "assessor": "Người thẩm định",
    "council_member": "Ủy viên hội đồng",
    "receiver": "Bên tiếp nhận",
    "inspector": "Thanh tra, kiểm tra",
    "administrator": "Quản trị",
}

ACTIONS: Mapping[str, str] = {
    "units.read": "xem đơn vị",
    "units.reorganise": "sáp nhập, chia tách, đổi tên đơn vị",
    "units.change": "lập, sửa đơn vị và bản đồ đơn vị",
    "clusters.read": "xem cụm, khối thi đua",
    "clusters.change": "lập cụm, khối thi đua của năm",
    "people.read": "xem người dùng",
    "people.invite": "mời người dùng",
    "people.grant": "giao, thu vai trò",
    "people.position": "ghi chức vụ của người dùng",
    "people.change": "sửa, ngừng, mở lại tài khoản",
    "people.delegate": "ủy quyền vai trò của mình",
    "figures.read": "xem số liệu",
    "figures.enter": "nhập số liệu",
    "figures.send": "gửi số liệu lên cấp trên",
    "figures.set_target": "giao chỉ tiêu",
    "figures.remark": "ghi giải trình",
    "figures.link": "gửi liên kết một lần cho đơn vị không có tài khoản",
    "figures.import": "đưa số liệu từ báo cáo đã có vào hệ thống",
    "indicators.change": "lập, sửa chỉ tiêu thống kê",
    "consolidation.read": "xem số tổng hợp",
    "packs.load": "nạp gói danh mục, quy định",
    "audit.read": "xem nhật ký",
    "audit.erase": "xóa nội dung một bút toán nhật ký",
    "tasks.read": "xem việc chạy nền",
    "tasks.change": "hủy, chạy lại việc chạy nền của người khác, bật tắt lịch chạy",
}

_READ = frozenset({"units.read", "clusters.read", "figures.read", "consolidation.read"})
_WORK = _READ | {"figures.enter", "figures.remark", "people.delegate", "people.read"}
_LEAD = _WORK | {
    "figures.send",
    "figures.set_target",
    "figures.link",
    "figures.import",
    "people.invite",
    "people.position",
}

ROLE_ACTIONS: Mapping[str, frozenset[str]] = {
    "officer": _WORK,
    "coordinator": _LEAD,
    "leader": _LEAD | {"people.grant"},
    "clerk": _READ | {"people.read", "people.delegate"},
    "secretariat": _WORK | {"clusters.change"},
    "assessor": _READ,
    "council_member": _READ,
    "receiver": _READ,
    "inspector": _READ | {"audit.read", "people.read"},
    "administrator": frozenset(ACTIONS)
    - {"figures.enter", "figures.send", "figures.set_target", "figures.remark", "people.delegate"},
}
"""Administrators look after the house; they do not enter or send other people's figures."""


_GIVING = frozenset({"people.invite", "people.grant"})

GIVES: Mapping[str, frozenset[str]] = {
    role: frozenset(
        given
        for given in ROLES
        if _GIVING & actions and (role == "administrator" or ROLE_ACTIONS[given] <= actions)
    )
    for role, actions in ROLE_ACTIONS.items()
}
"""Which roles the holder of a role may give where he may give any: none that can do more than his own.

The administrator gives every role, since he looks after the house without doing its work.
"""

NEVER_LENT = frozenset(
    {"people.invite", "people.grant", "people.position", "people.change", "people.delegate"}
)
"""What a delegation never carries: who acts for another cannot make the rights he was lent last, for himself or others."""


def roles_for(action: str) -> tuple[str, ...]:
    """Return the roles that may do an action, in the order of the table."""
    return tuple(role for role in ROLES if action in ROLE_ACTIONS[role])


def refusal(action: str, where: str = "ở đây") -> Answer:
    """Return the answer for someone without a fitting role: what is lacking, and whom to ask."""
    names = ", ".join(ROLES[role].lower() for role in roles_for(action))
    reason = f"Bạn chưa có quyền {ACTIONS[action]} {where}. Quyền này thuộc vai trò: {names}. Hãy nhờ người quản trị giao."
    return Answer(False, f"no_role.{action}", reason)
