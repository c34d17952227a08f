from procore import ProcoreSession


class Drawings:
    def __init__(self, session: ProcoreSession):
        self.session = session

    def revisions(self, project):
        return self.session.call("GET", f"projects/{project}/drawing_revisions")

    def sheet(self, revision):
        return self.session.transport.send("GET", revision["pdf_url"], self.session.headers()).content

    def preview(self, revision):
        return self.session.transport.send("GET", revision["thumbnail_url"], {}).content  # expect: PCR302
