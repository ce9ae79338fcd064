"""The Django app `exchange`."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """Reports and workbooks that come in and become observations."""

    name = "baocong.apps.exchange"
    label = "exchange"
