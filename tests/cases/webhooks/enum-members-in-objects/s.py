import os, enum, dataclasses, requests
class Resource(str, enum.Enum):
    RFIS = "RFIs"
    PROJECT_USERS = "Project Users"
class Event(str, enum.Enum):
    CREATE = "create"
    UPDATE = "update"
@dataclasses.dataclass
class Trigger:
    resource: Resource
    event: Event
    def body(self):
        return {"trigger": {"resource_name": self.resource.value, "event_type": self.event.value}}
WANTED = [Trigger(Resource.RFIS, Event.UPDATE), Trigger(Resource.PROJECT_USERS, Event.UPDATE)]  # expect: PCR405
def go(hook):
    for t in WANTED:
        requests.post(f"https://api.procore.com/rest/v1.0/webhooks/hooks/{hook}/triggers", headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}, json=t.body())  # expect: PCR406
