import requests
from django.http import JsonResponse
from django.shortcuts import get_object_or_404

from .models import Account, Ledger, Site


def tools(request, pk):
    return JsonResponse(get_object_or_404(Account, pk=pk).call("GET", "/tools"), safe=False)  # expect: PCR406


def codes(request):
    found = []
    for account in Account.objects.filter(active=True).order_by("company"):
        found += account.call("GET", "/cost_codes", params={"project_id": request.GET["project"]})  # expect: PCR402
    for ledger in Ledger.objects.all():
        found += ledger.call("GET", "/cost_codes")
    return JsonResponse(found, safe=False)


def dates(request, pk):
    account = Account.objects.select_related("plan").get(pk=pk)
    rows = requests.get("https://api.procore.com/rest/v1.0/project_dates", headers=account.headers, timeout=60)  # expect: PCR406
    return JsonResponse(rows.json(), safe=False)


def old(request, pk):
    site = Site.objects.get(pk=pk)
    return JsonResponse({"rows": site.owner.call("GET", "/todos/7"), "name": site.owner.company})  # expect: PCR406
