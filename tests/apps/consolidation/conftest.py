"""What consolidated pages are tried on: the small nation with indicators of its departments."""

from tests.apps.indicators.conftest import catalogue, enter, november

__all__ = ["catalogue", "enter", "november"]
