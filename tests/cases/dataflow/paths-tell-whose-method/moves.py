class Moves:
    def __init__(self, a):
        self._a = a

    def move(self, project, source, target):
        body = {"from_budget_line_item_id": source, "to_budget_line_item_id": target}
        return self._a.post(f"/projects/{project}/budget_modifications", body)  # expect: PCR406


class Rooms:
    """Rooms of the office have moves, too."""

    def __init__(self, a):
        self._a = a

    def move(self, room):
        return self._a.post(f"/rooms/{room}/furniture_moves", {"room": room})

    def moved(self, room):
        return self._a.get("/rooms", room)
