import dramatiq
import requests
from taskiq import InMemoryBroker

broker = InMemoryBroker()


@broker.task
async def archive(url):
    with open("archive.pdf", "wb") as out:
        out.write(requests.get(url, timeout=60).content)  # expect: PCR302


@dramatiq.actor
def print_out(url):
    with open("print.pdf", "wb") as out:
        out.write(requests.get(url, timeout=60).content)  # expect: PCR302
