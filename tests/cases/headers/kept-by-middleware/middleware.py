"""Every request of the site brings a session of its user along."""

from __future__ import annotations

import requests


class SessionMiddleware:
    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request):
        request.platform = requests.Session()
        request.platform.headers["Authorization"] = "Bearer " + request.session["token"]  # expect: PCR201
        return self.get_response(request)
