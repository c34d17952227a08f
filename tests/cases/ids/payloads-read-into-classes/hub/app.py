"""Receives what Procore sends."""

from fastapi import FastAPI, Request
from pydantic import BaseModel
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from .tables import Arrival, Move

app = FastAPI()
engine = create_engine("postgresql+psycopg://localhost/hub")


class Note(BaseModel):
    resource_name: str
    resource_id: int
    attempt: int = 1


@app.post("/procore/notes")
def procore_note(note: Note):
    with Session(engine) as db:
        db.add(Arrival(subject=note.resource_id, subject_wide=note.resource_id, attempts=note.attempt, kind=note.resource_name))
        db.commit()


@app.post("/procore/moves")
async def move(request: Request):
    told = Note.model_validate(await request.json())
    with Session(engine) as db:
        db.add(Move(target=told.resource_id))
        db.commit()
