"""Crews of the planning tool, on PostgreSQL."""

from pony.orm import Database, Optional, PrimaryKey, Required
from pony import orm

db = Database()


class Crew(db.Entity):
    id = PrimaryKey(int, auto=True)
    procore_project_id = Required(int, size=64)
    procore_vendor_id = Required(int)  # expect: PCR203
    procore_company_id = Required(str)
    headcount = Optional(int)


class Shift(db.Entity):
    procore_timecard_id = orm.PrimaryKey(int)  # expect: PCR203
    procore_user_id = orm.Optional(int, size=32, nullable=True)  # expect: PCR203
    procore_area_id = orm.Optional(int, unsigned=True, size=64)
    zendesk_id = orm.Optional(int)


db.bind(provider="postgres", host="pg.internal", database="crews")
