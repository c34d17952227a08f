"""Rooms are booked in the calendar of the office; `resource_id` is a room there."""

from dataclasses import dataclass

from .models import Booking


@dataclass
class Wish:
    resource_id: int


def book(wish: Wish):
    Booking.objects.create(thing=wish.resource_id)
