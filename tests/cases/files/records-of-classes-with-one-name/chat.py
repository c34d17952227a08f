import requests
from chat_models import Attachment


def fetch(key):
    one = Attachment.objects.get(pk=key)
    return requests.get(one.url, timeout=5).content
