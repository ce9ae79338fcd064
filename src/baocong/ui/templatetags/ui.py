"""Filters for numbers as Vietnamese officials write them, and for the pages of a list."""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from django import template
from django.core.paginator import Page

from baocong.vietnamese.numerals import format_number

register = template.Library()


@register.filter
def number(value: Decimal | int | str | None) -> str:
    """Return a number with Vietnamese separators; empty for none, since templates say in words why there is none.

    What is no number stays as it is.
    """
    if value is None:
        return ""
    try:
        return format_number(Decimal(value))
    except InvalidOperation:
        return str(value)


@register.filter
def page_range(page: Page[Any]) -> Iterator[int | str]:
    """Return the page numbers to show, "…" where some are left out."""
    return iter(page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1))
