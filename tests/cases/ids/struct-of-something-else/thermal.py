"""Reads the concrete sensors (32-bit device ids) and notes them in a Procore observation."""

import os
import struct

import requests

FRAME = "<iIh"


def read_frame(port):
    device_id, seconds, tenths = struct.unpack(FRAME, port.read(struct.calcsize(FRAME)))
    return device_id, seconds, tenths / 10


def note(project_id, token, device_id, degrees):
    answer = requests.post(
        "https://api.procore.com/rest/v1.0/observations/items",
        json={
            "project_id": project_id,
            "observation": {"name": f"Sensor {device_id}", "description": f"{degrees:.1f} °C in the slab"},
        },
        headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()["id"]
