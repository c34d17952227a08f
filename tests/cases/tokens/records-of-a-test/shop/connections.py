"""Connections of users to Procore."""

from datetime import timedelta

from django.utils import timezone

from shop.models import ProcoreConnection


def connect(user, answer):
    return ProcoreConnection.objects.create(
        user=user,
        access_token=answer["access_token"],
        refresh_token=answer["refresh_token"],
        expires_at=timezone.now() + timedelta(hours=2),  # expect: PCR101
    )
