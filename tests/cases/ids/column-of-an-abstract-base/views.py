import json

from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt

from models import Delivery


@csrf_exempt
def procore_webhook(request):
    event = json.loads(request.body)
    Delivery.objects.create(
        resource_name=event["resource_name"],
        resource_id=event["resource_id"],
        project_id=event.get("project_id"),
        position=Delivery.objects.count(),
    )
    return HttpResponse(status=202)
