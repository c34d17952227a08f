"""What the tablets keep: SQLite, whose integers have 64 bits."""

from pony.orm import Database, PrimaryKey, Required

db = Database("sqlite", "/data/field.db", create_db=True)


class Punch(db.Entity):
    id = PrimaryKey(int, auto=True)
    procore_item_id = Required(int)
