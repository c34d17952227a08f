"""A method that is put on a class from outside, after somebody asked for a method of that name."""

from elsewhere import more


class Gateway:
    pass


def path_of(gateway, name="rfis"):
    return gateway.path_of_item(name)


early = path_of(*more)
Gateway.path_of_item = lambda self, name: f"/rest/v1.0/{name}"


def late(gateway):
    return gateway.path_of_item("users")  # is: "/rest/v1.0/users"
