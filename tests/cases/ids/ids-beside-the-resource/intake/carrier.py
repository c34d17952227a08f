"""Parcels for the sites, told by the carrier."""

from flask import Blueprint, request

from .store import Session
from .tables import Parcel

bp = Blueprint("carrier", __name__)


@bp.post("/parcels")
def parcel():
    body = request.get_json()
    with Session() as session:
        session.add(Parcel(which=body["resource_id"], where=body["project_id"], sender=body["account_id"]))
        session.commit()
    return "", 204
