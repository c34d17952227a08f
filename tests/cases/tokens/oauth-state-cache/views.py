"""Sign-in with Procore: the `state` and the one-time code have lives of their own."""
import secrets
from urllib.parse import urlencode

import requests
from django.conf import settings
from django.core.cache import cache
from django.http import HttpResponseForbidden
from django.shortcuts import redirect
from django.utils import timezone

from .models import ProcorePair

STATE_TTL = 900


def procore_login(request):
    state = secrets.token_urlsafe(32)
    cache.set(f"procore_oauth_state:{state}", request.user.pk, STATE_TTL)
    query = urlencode(
        {
            "client_id": settings.PROCORE_CLIENT_ID,
            "redirect_uri": settings.PROCORE_REDIRECT_URI,
            "response_type": "code",
            "state": state,
        }
    )
    return redirect(f"https://login.procore.com/oauth/authorize?{query}")


def procore_callback(request):
    user_id = cache.get(f"procore_oauth_state:{request.GET['state']}")
    if user_id != request.user.pk:
        return HttpResponseForbidden("This log-in link is older than fifteen minutes.")
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "authorization_code",
            "code": request.GET["code"],
            "redirect_uri": settings.PROCORE_REDIRECT_URI,
            "client_id": settings.PROCORE_CLIENT_ID,
            "client_secret": settings.PROCORE_CLIENT_SECRET,
        },
        timeout=30,
    )
    answer.raise_for_status()
    data = answer.json()
    ProcorePair.objects.update_or_create(
        user=request.user,
        defaults={
            "access_token": data["access_token"],
            "refresh_token": data["refresh_token"],
            "expires_at": timezone.now() + timezone.timedelta(seconds=data["expires_in"]),
        },
    )
    return redirect("/")
