from pony.orm import *

from .crews import db


class Badge(db.Entity):
    procore_person_id = Required(int)  # expect: PCR203
    procore_badge_count = Required(int)
    colour = Optional(str)
