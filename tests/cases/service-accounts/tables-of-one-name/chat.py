from other import Link


def rows():
    return [link.company_id for link in Link.objects.all()]
