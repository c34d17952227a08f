"""Each resource says in its class whether it lies below a project; a flag of the class, not of its caller."""

from transport import send


class Resource:
    name: str
    version = "v1.0"
    nested = False

    def __init__(self, project):
        self.project = project

    def _path(self, *parts):
        if self.nested:
            parts = (f"projects/{self.project}/{self.name}", *parts)
        else:
            parts = (self.name, *parts)
        return "/" + "/".join(["rest", self.version, *map(str, parts)])

    def _address(self):
        head = f"projects/{self.project}/{self.name}" if self.nested else self.name
        return f"/rest/{self.version}/{head}"

    def list(self):
        return send("GET", self._path()).json()

    def all(self):
        return send("GET", self._address()).json()

    def get(self, ident):
        return send("GET", self._path(ident)).json()


class Locations(Resource):
    name = "locations"
    nested = True


class Meetings(Resource):
    name = "meetings"
    version = "v1.1"
    nested = True


class MeetingsOfOld(Resource):
    name = "meetings"  # expect: PCR406


class SubJobs(Resource):
    name = "sub_jobs"  # expect: PCR402


class Timesheet(Resource):
    name = "timesheets"
    verbose = False

    def rows(self):
        if self.verbose:
            return send("GET", f"/rest/v1.0/projects/{self.project}/weather_logs").json()  # expect: PCR406
        return self.list()


class Stream:
    path: str
    level = "company"

    def url(self, project):
        if self.level == "project":
            return f"/rest/v1.0/projects/{project}/{self.path}"
        return "/rest/v1.0/" + self.path

    def records(self, project):
        return send("GET", self.url(project), params={"project_id": project}).json()


class WeatherConditions(Stream):
    path = "weather_logs/conditions"  # expect: PCR406
    level = "project"


class ProjectLocations(Stream):
    path = "locations"
    level = "project"


class ProjectDates(Stream):
    path = "project_dates"  # expect: PCR406


STREAMS = [WeatherConditions, ProjectLocations, ProjectDates]
