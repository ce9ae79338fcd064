"""The page docs/reference/rights.md, written from the table of roles; a test keeps it true."""

from baocong.apps.rights.roles import ACTIONS, GIVES, NEVER_LENT, ROLE_ACTIONS, ROLES

_OPENING = """# Vai trò và quyền

Trang này sinh từ bảng `rights/roles.py`; sửa bảng, rồi chạy `make golden`. Mỗi vai trò có hiệu lực ở một nơi: một đơn vị và các đơn vị bên
dưới (hoặc chỉ đơn vị ấy), một cụm – khối của một năm, hoặc toàn cơ quan; và trong một khoảng ngày. Một người giữ được nhiều vai trò.
Việc không nằm trong vai trò nào thì không ai làm được. Mỗi lần bị từ chối đều nêu thiếu quyền gì, ở đâu, và hỏi ai.
"""
_LENT = """## Ủy quyền

Người giữ vai trò cho người khác dùng vai trò ấy trong một thời gian. Người nhận không bao giờ làm được hơn người giao vào lúc ấy: vai trò
của người giao hết hạn, bị thu, hoặc tài khoản người giao ngừng thì ủy quyền không còn giá trị. Không ủy quyền lại. Nhật ký ghi cả hai tên.
Chỉ vai trò có quyền “ủy quyền vai trò của mình” mới ủy quyền được, và ủy quyền không bao giờ gồm:
"""
_LAST = """## Người quản trị cuối cùng

Luôn còn ít nhất một người đang dùng, giữ vai trò quản trị toàn cơ quan không thời hạn. Việc thu vai trò, đặt ngày hết hạn, ngừng tài khoản
làm mất người cuối cùng ấy bị từ chối.
"""


def rights_page() -> str:
    """Return the page: what each role may do, which roles it may give, what is never lent."""
    lines = [_OPENING, "## Vai trò nào được làm gì", ""]
    lines += ["| việc | mã | " + " | ".join(name.lower() for name in ROLES.values()) + " |"]
    lines += ["|---|---|" + "---|" * len(ROLES)]
    for action, words in ACTIONS.items():
        marks = " | ".join("có" if action in ROLE_ACTIONS[role] else "–" for role in ROLES)
        lines.append(f"| {words} | `{action}` | {marks} |")
    lines += ["", "## Vai trò nào giao được vai trò nào", "", "| vai trò | giao được |", "|---|---|"]
    for role, name in ROLES.items():
        given = ", ".join(ROLES[one].lower() for one in ROLES if one in GIVES[role]) or "không vai trò nào"
        lines.append(f"| {name} | {given} |")
    lines += [
        "",
        "Không ai giao được vai trò làm được nhiều hơn vai trò của mình. Người quản trị trông coi hệ thống, giao được",
    ]
    lines += ["mọi vai trò, nhưng không nhập, gửi số liệu thay người khác.", "", _LENT]
    lines += [f"- {words}" for action, words in ACTIONS.items() if action in NEVER_LENT]
    lines += ["", _LAST]
    return "\n".join(lines)
