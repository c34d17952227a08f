"""Dispatches to whatever backend the deployment has registered."""

from importlib.metadata import entry_points


class Transport:
    def __init__(self, backend: str = "default") -> None:
        (plugin,) = entry_points(group="acme.transports", name=backend)
        self._backend = plugin.load()()

    def request(self, method, path, company_id=None, **options):
        return self._backend.dispatch(method=method, target="procore", path=path, company=company_id, **options)
