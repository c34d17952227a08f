from datetime import timedelta

from django.test import TestCase
from django.utils import timezone

from shop.models import ProcoreConnection


class ClientTests(TestCase):
    def setUp(self):
        self.connection = ProcoreConnection.objects.create(
            access_token="tok",
            refresh_token="ref",
            expires_at=timezone.now() + timedelta(hours=2),
        )

    def test_is_fresh(self):
        self.assertFalse(self.connection.expired)
