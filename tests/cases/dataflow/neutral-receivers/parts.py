"""What is handed in is kept first."""


class Part:
    where = ""

    def __init__(self, a):
        self.a = a

    def all(self):
        return self.a.ask(f"{self.where}/")

    def drop(self, number):
        return self.a.tell("DELETE", f"/{self.where}/{number}")


class First(Part):
    where = "standard_cost_codes"  # expect: PCR401, PCR402


class Second(Part):
    where = "vendors"
