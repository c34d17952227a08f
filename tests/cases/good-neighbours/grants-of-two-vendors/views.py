import requests
from django.http import JsonResponse

from grants import bearer_of


def projects(request, company):
    head = {"Authorization": "Bearer " + bearer_of(request.user, "procore"), "Procore-Company-Id": str(company)}
    answer = requests.get("https://api.procore.com/rest/v1.0/projects", params={"company_id": company}, headers=head, timeout=20)
    return JsonResponse(answer.json(), safe=False)


def hubs(request):
    head = {"Authorization": "Bearer " + bearer_of(request.user, "autodesk")}
    answer = requests.get("https://developer.api.autodesk.com/project/v1/hubs", headers=head, timeout=20)
    return JsonResponse(answer.json(), safe=False)
