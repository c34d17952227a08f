import boto3
import requests

from models import Banner, Snap

bucket = boto3.resource("s3").Bucket("archive")


def archive():
    for snap in Snap.objects.filter(done=False):
        body = requests.get(snap.src, timeout=60).content  # expect: PCR302
        bucket.put_object(Key=str(snap.number), Body=body)


def banners():
    for banner in Banner.objects.all():
        bucket.put_object(Key=f"banner/{banner.pk}", Body=requests.get(banner.src, timeout=60).content)
