import shelve


def load():
    with shelve.open("procore") as shelf:
        return shelf["token"]


def save(token):
    with shelve.open("procore") as shelf:
        shelf["token"] = token
