"""A model of the same name that is none of this application's."""


class Photo:
    number = 0
