"""What there is to subscribe to."""

from enum import StrEnum, auto


class Kind(StrEnum):
    CREATE = auto()
    UPDATE = auto()
    DELETE = auto()


class Topic(StrEnum):
    PROJECT_USERS = "Project Users"
    PROJECT_VENDORS = "Project Vendors"
    COMPANY_VENDORS = "Company Vendors"


DEAD = {(Topic.PROJECT_USERS, Kind.UPDATE), (Topic.PROJECT_VENDORS, Kind.UPDATE)}
