from django.db import models
from django.http import HttpResponse
import json
import struct


class Delivery(models.Model):
    subject = models.IntegerField()  # expect: PCR203
    position = models.IntegerField()


def procore_hook(request):
    event = json.loads(request.body)
    Delivery.objects.create(subject=event["resource_id"], position=1)
    return HttpResponse()


def procore_queue(request, queue):
    event = json.loads(request.body)
    queue.write(struct.pack("<i", event["resource_id"]))  # expect: PCR203
    return HttpResponse()
