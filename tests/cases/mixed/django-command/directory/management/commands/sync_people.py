"""manage.py sync_people"""

from django.conf import settings
from django.core.management.base import BaseCommand

from directory import procore
from directory.models import Person


class Command(BaseCommand):
    help = "Copies the company directory."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true")

    def handle(self, *args, dry_run=False, **options):
        rows = procore.get("/rest/v1.0/users", company_id=settings.PROCORE["COMPANY_ID"])  # expect: PCR406
        for row in rows:
            if not dry_run:
                Person.objects.update_or_create(procore_id=row["id"], defaults={"name": row["name"]})
        self.stdout.write(f"{len(rows)} people")
