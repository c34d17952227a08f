"""Bodies of functions that nobody needs are not read."""

from __future__ import annotations

from pathlib import Path

from tests.callgraph.slices import idle


def test_bodies_that_nobody_needs_are_not_read(tmp_path: Path) -> None:
    files = {
        "client.py": """
            import requests
            from helpers import LIMIT, Plain, Served, shown

            class Client:
                base = "https://api.procore.com"

                def fetch(self):
                    Served()
                    return Plain(LIMIT).used(shown)
        """,
        "helpers.py": """
            from threading import Thread

            LIMIT = 1

            def shown(each):
                return inner(each)

            def inner(each):
                return each

            def unused():
                return LIMIT

            class Plain:
                def __init__(self, limit):
                    self.limit = limit

                def used(self, show):
                    return show(self.limit)

                def never(self):
                    return None

            class Served(Thread):
                def run(self):
                    return None

            class Other:
                def used(self):
                    return None
        """,
    }

    assert idle(tmp_path, files) == {"helpers.py:unused", "helpers.py:Plain.never", "helpers.py:Other.used"}


def test_whoever_makes_up_names_may_mean_any_function_there(tmp_path: Path) -> None:
    files = {
        "client.py": """
            from helpers import Sender

            def fetch(verb):
                return Sender("https://api.procore.com").send(verb)
        """,
        "base.py": """
            LIMIT = 1

            class Base:
                def _put(self):
                    return LIMIT

            def beside():
                return LIMIT
        """,
        "helpers.py": """
            from base import LIMIT, Base
            from verbs import by_name

            class Quiet(Base):
                def send(self, verb):
                    return getattr(self, verb)(by_name(verb), LIMIT)

                def _get(self):
                    return None

            Sender = Quiet
        """,
        "verbs.py": """
            def by_name(verb):
                return globals()["as_" + verb]()

            def as_get():
                return "GET"
        """,
    }

    assert idle(tmp_path, files) == {"base.py:beside"}


API = """
    class Api:
        def _get(self):
            return "GET"

    class Other:
        def _get(self):
            return "GET"

    api = Api()

    def by_itself():
        return None
"""


def test_names_made_up_for_an_object_mean_methods_of_its_class(tmp_path: Path) -> None:
    files = {
        "client.py": """
            from verbs import Other, api

            def fetch(verb):
                return getattr(api, verb)("https://api.procore.com")
        """,
        "verbs.py": API,
    }

    assert idle(tmp_path, files) == {"verbs.py:Other._get", "verbs.py:by_itself"}


def test_names_made_up_for_a_module_mean_its_functions(tmp_path: Path) -> None:
    files = {
        "client.py": """
            import verbs

            def fetch(verb):
                return getattr(verbs, verb)("https://api.procore.com")
        """,
        "verbs.py": API,
    }

    assert "verbs.py:by_itself" not in idle(tmp_path, files)


def test_names_made_up_in_a_method_mean_what_another_one_keeps(tmp_path: Path) -> None:
    files = {
        "client.py": """
            from verbs import Api

            class Client:
                def __init__(self):
                    self.inner = Api()

                def fetch(self, verb):
                    return getattr(self.inner, verb)("https://api.procore.com")
        """,
        "verbs.py": API,
    }

    assert idle(tmp_path, files) == {"verbs.py:Other._get", "verbs.py:by_itself"}


def test_method_called_by_name_is_needed_with_all_that_it_calls(tmp_path: Path) -> None:
    files = {
        "client.py": """
            from gateway import LIMIT

            def fetch(gateway, other):
                other.send()
                return gateway.send_request("https://api.procore.com/rest/v1.0/projects", LIMIT)
        """,
        "gateway.py": """
            from wire import sent

            LIMIT = 1

            class Gateway:
                def send_request(self, url, limit):
                    return passed_on(url)

                def unused(self):
                    return None

            class Mailer:
                def send(self):
                    return None

            def passed_on(url):
                return sent(url)
        """,
        "wire.py": """
            def sent(url):
                return None

            def beside():
                return None
        """,
    }

    assert idle(tmp_path, files) == {"gateway.py:Gateway.unused", "gateway.py:Mailer.send", "wire.py:beside"}


def test_what_a_library_or_a_made_up_name_may_call_is_read_with_all_that_it_calls(tmp_path: Path) -> None:
    files = {
        "client.py": """
            from sender import Sender

            def fetch(verb):
                Sender("https://api.procore.com/rest/v1.0/projects").start()
        """,
        "sender.py": """
            from threading import Thread
            from verbs import Verbs

            class Sender(Thread):
                def __init__(self, url):
                    self.url = url

                def run(self):
                    return sent(self.url)

            def sent(url):
                return Verbs().call(url)
        """,
        "verbs.py": """
            class Verbs:
                def call(self, url):
                    return getattr(self, "as_" + url[:3])(url)

                def as_get(self, url):
                    return passed_on(url)

            def passed_on(url):
                return None

            def beside():
                return None
        """,
    }

    assert idle(tmp_path, files) == {"verbs.py:beside"}
