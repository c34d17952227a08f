import json

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from .client import fetch
from .models import Delivery, Ping


@require_POST
def receive(request):
    payload = json.loads(request.body)
    Delivery.objects.get_or_create(
        ulid=payload["ulid"],
        defaults={
            "about": payload["resource_name"],
            "subject": payload["resource_id"],
            "jobsite": payload.get("project_id"),
            "customer": payload["company_id"],
        },
    )
    fetch(payload["project_id"], payload["resource_id"])
    return HttpResponse(status=202)


@require_POST
def ping(request):
    """Called by our own pages, which number projects by themselves."""
    told = json.loads(request.body)
    Ping.objects.create(project=told["project_id"])
    return HttpResponse(status=204)
