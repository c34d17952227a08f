"""Drawings as our code calls them."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, Field, HttpUrl, TypeAdapter


class Revision(BaseModel):
    number: Annotated[str, Field(alias="revision_number")]
    sheet: HttpUrl = Field(alias="pdf_url")
    page: str = Field(default="", alias="html_page")


class Drawing(BaseModel):
    number: str
    latest: Revision = Field(alias="current_revision")


DRAWINGS = TypeAdapter(list[Drawing])
