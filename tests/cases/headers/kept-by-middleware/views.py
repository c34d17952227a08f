"""Views that use it."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse


def rfis(request: HttpRequest) -> JsonResponse:
    answer = request.platform.get("https://api.procore.com/rest/v1.0/projects/1/rfis")
    return JsonResponse(answer.json(), safe=False)
