from pony.orm import Database, Required

kiosk = Database()


class Badge(kiosk.Entity):
    procore_user_id = Required(int)


def start(path):
    kiosk.bind(provider="sqlite", filename=path)
    kiosk.generate_mapping(create_tables=True)
