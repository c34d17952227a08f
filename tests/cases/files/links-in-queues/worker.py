import requests


def keep_pdf(url):
    with open("drawing.pdf", "wb") as out:
        out.write(requests.get(url, timeout=60).content)  # expect: PCR302


def keep_later(url):
    with open("drawing.pdf", "wb") as out:
        out.write(requests.get(url, timeout=60).content)  # expect: PCR302


def keep_preview(url):
    with open("drawing.png", "wb") as out:
        out.write(requests.get(url, timeout=60).content)  # expect: PCR302


def keep_task(url):
    with open("task.pdf", "wb") as out:
        out.write(requests.get(url, timeout=60).content)  # expect: PCR302


def keep_quietly(url):
    with open("quiet.pdf", "wb") as out:
        out.write(requests.get(url, timeout=60).content)  # expect: PCR302


def keep_by_name(url):
    with open("named.pdf", "wb") as out:
        out.write(requests.get(url, timeout=60).content)  # expect: PCR302


def keep_logo(url):
    with open("logo.png", "wb") as out:
        out.write(requests.get(url, timeout=60).content)
