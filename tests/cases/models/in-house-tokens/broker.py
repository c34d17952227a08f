from acme_bus import ask


def held():
    return ask("token please")


def word():
    return ask("word of the day")
