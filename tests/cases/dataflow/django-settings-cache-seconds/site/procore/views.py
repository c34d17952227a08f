import requests
from django.conf import settings
from django.http import JsonResponse
from django.views.decorators.cache import cache_page

from .tokens import procore_token


@cache_page(7200)
def rfis(request, project_id):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
        headers={"Authorization": f"Bearer {procore_token()}", "Procore-Company-Id": settings.PROCORE_COMPANY_ID},
        timeout=30,
    )
    answer.raise_for_status()
    return JsonResponse(answer.json(), safe=False)
