"""Loaded by name; Procore's photos and our own pages go to the same screen."""

import requests

from .photos import Page, Shot


def show(shot: Shot):
    return requests.get(shot.where, timeout=30).content  # expect: PCR302


def show_signed_in(shot: Shot, token: str):
    return requests.get(shot.where, headers={"Authorization": f"Bearer {token}"}, timeout=30).content


def page(page: Page):
    return requests.get(page.where, timeout=30).content
