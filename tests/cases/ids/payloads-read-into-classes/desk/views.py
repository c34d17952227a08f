"""Tickets for the site office, one for each event of a Procore webhook."""

import json
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from .models import Ticket


@dataclass
class ProcoreEvent:
    resource_name: str
    resource_id: int
    project_id: int


def receive(request: HttpRequest):
    file_ticket(ProcoreEvent(**json.loads(request.body)))
    return HttpResponse(status=204)


def file_ticket(event: ProcoreEvent):
    ticket = Ticket()
    ticket.thing = event.resource_id
    ticket.save()
