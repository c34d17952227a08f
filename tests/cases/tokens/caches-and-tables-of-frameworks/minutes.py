from django_q.models import Schedule
from django_q.tasks import schedule

schedule("tokens.refresh_token", schedule_type=Schedule.MINUTES, minutes=85, repeats=-1)  # expect: PCR101
schedule("reports.digest", schedule_type=Schedule.MINUTES, minutes=90, repeats=-1)
