"""Procore's operations as the gateway is told of them, and the one that it serves itself."""
from dataclasses import dataclass

from fastapi import FastAPI

from paths import CODES, LISTS, MIRRORED, RFIS

app = FastAPI()


@dataclass(frozen=True)
class Operation:
    method: str
    path: str


OPERATIONS = [
    Operation("GET", LISTS),
    Operation(method="DELETE", path=CODES),
    Operation("GET", RFIS),
]


@app.get(MIRRORED)
def cost_codes():
    return []


app.add_api_route(MIRRORED, cost_codes, methods=["HEAD"])
