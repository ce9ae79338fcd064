"""Filters for numbers as Vietnamese officials write them."""

from decimal import Decimal

from django import template

from baocong.vietnamese.numerals import format_number

register = template.Library()


@register.filter
def number(value: Decimal | int | None) -> str:
    """Return a number with Vietnamese separators; empty for none, since templates say in words why there is none."""
    return "" if value is None else format_number(Decimal(value))
