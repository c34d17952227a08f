from celery import shared_task
from django.core.cache import cache

from .models import Company, ProcoreProject
from .procore import ProcoreApi


@shared_task
def sync_projects(company_id, user_id):
    from django.contrib.auth import get_user_model

    company = Company.objects.get(pk=company_id)
    user = get_user_model().objects.get(pk=user_id)
    api = ProcoreApi(user, company)
    for row in api.projects():
        ProcoreProject.objects.update_or_create(
            procore_id=row["id"], defaults={"company": company, "name": row["name"]}
        )
    cache.set(f"last_sync_{company_id}", "ok", 7200)


@shared_task
def sync_codes(company_id, user_id, project_id):
    from django.contrib.auth import get_user_model

    api = ProcoreApi(get_user_model().objects.get(pk=user_id), Company.objects.get(pk=company_id))
    return {"legacy": api.cost_codes(project_id), "wbs": api.wbs_codes(project_id)}
