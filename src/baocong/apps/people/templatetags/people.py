"""The tabs of the pages about people: only what this person may open."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baocong.apps.rights.actors import Actor, Stranger

register = template.Library()

TABS = (
    ("list", _("Danh sách"), "people.read"),
    ("invitations", _("Lời mời"), "people.invite"),
    ("import", _("Nhập từ Excel"), "people.invite"),
    ("who_may", _("Ai được làm gì"), "people.read"),
    ("delegations", _("Ủy quyền"), ""),
)
"""Name of the page, its label, and the right that opens it ("" for everyone who signed in)."""


@register.inclusion_tag("people/_tabs.html", takes_context=True)
def people_tabs(context: dict[str, Any], here: str = "") -> dict[str, object]:
    """Show the tabs; `here` is the page that is open."""
    actor: Actor = context.get("actor") or Stranger()
    return {
        "tabs": [
            (label, reverse(f"people:{name}"), name == here)
            for name, label, action in TABS
            if not action or actor.scope(action)
        ]
    }
