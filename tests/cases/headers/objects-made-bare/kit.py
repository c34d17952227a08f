"""A client with a second constructor that goes around the first."""

from sessions import API, DemoSession, LiveSession


class Rfis:
    def __init__(self, session):
        self.session = session

    def of(self, project):
        return self.session.get(f"{API}/projects/{project}/rfis").json()


class Kit:
    def __init__(self, token, company):
        self.session = LiveSession(token, company)

    @classmethod
    def demo(cls, token):
        kit = cls.__new__(cls)
        kit.session = DemoSession(token)
        return kit

    @property
    def rfis(self):
        return Rfis(self.session)


def show(token, project):
    for rfi in Kit.demo(token).rfis.of(project):
        print(rfi["subject"])
