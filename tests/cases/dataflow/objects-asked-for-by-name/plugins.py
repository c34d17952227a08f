"""Exporters by entry points in a table of texts."""

import pkgutil

from werkzeug.utils import import_string

EXPORTERS = {"rfis": "app.exporters:rfis", "jobs": "app.exporters:drop_job"}


def export(kind, number):
    return pkgutil.resolve_name(EXPORTERS[kind])(number)


def drop(number):
    return import_string("app.exporters.drop_job")(number)


def shown(text):
    return import_string("json.dumps")(text)
