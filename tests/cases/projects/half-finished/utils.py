import time
import requests
import config


def get_access_token():
    resp = requests.post(config.PROCORE_TOKEN_URL, data={
        'grant_type': 'client_credentials',
        'client_id': config.PROCORE_CLIENT_ID,
        'client_secret': config.PROCORE_CLIENT_SECRET,
    })
    return resp.json()['access_token']


def build_headers(token, with_company=True):
    headers = {'Authorization': f'Bearer {token}'}
    if with_company:
        headers['Procore-Company-Id'] = config.PROCORE_COMPANY_ID
    return headers


def paginate(url, headers, params=None):
    params = dict(params or {})
    page = 1
    results = []
    while True:
        params['page'] = page
        resp = requests.get(url, headers=headers, params=params, timeout=config.REQUEST_TIMEOUT)
        if resp.status_code == 429:
            time.sleep(int(resp.headers.get('Retry-After', 10)))
            continue
        data = resp.json()
        if not data:
            break
        results.extend(data)
        page += 1
    return results


# def old_paginate(url):
#     return requests.get('https://app.procore.com/vapid/' + url).json()
