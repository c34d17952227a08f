"""The same with a settings object."""
from dataclasses import dataclass

from wrapper import Wrapper


@dataclass
class Sync:
    project_id: int
    page_size: int = 10_000  # expect: PCR204

    def run(self):
        return Wrapper().get("/punch_items", project_id=self.project_id, per_page=self.page_size)


def punch_list(project_id):
    return Sync(project_id).run()
