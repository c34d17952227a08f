import os

from dependency_injector import containers, providers

from . import parts


def company_headers(company):
    return {"Procore-Company-Id": str(company)}


class Container(containers.DeclarativeContainer):
    settings = providers.Singleton(parts.Settings)
    gate = providers.Singleton(
        parts.Gate,
        base=settings.provided.api,
        token=os.environ["TOKEN"],
        headers=providers.Callable(company_headers, settings.provided.company),
    )
    slow_gate = providers.Factory(parts.Gate, settings.provided.api, os.environ["TOKEN"])  # expect: PCR201
    weather_gate = providers.Singleton(parts.Gate, base="https://api.weather.example", token="w")

    meetings = providers.Factory(parts.Meetings, gate=gate)
    budget = providers.Factory(parts.Budget, slow_gate)
    forecast = providers.Factory(parts.Forecast, gate=weather_gate)
    plain = providers.Factory(parts.Plain, root=settings.provided.api)
