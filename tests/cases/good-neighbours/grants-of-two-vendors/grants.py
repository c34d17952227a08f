from django.db import models


class Grant(models.Model):
    person = models.ForeignKey("auth.User", on_delete=models.CASCADE)
    service = models.CharField(max_length=20)
    bearer = models.TextField()


def bearer_of(person, service):
    grant = Grant.objects.get(person=person, service=service)
    return grant.bearer
