import shelve


def take(name):
    with shelve.open("secrets") as box:
        return box.get(name)


def put(name, value):
    with shelve.open("secrets") as box:
        box[name] = value
