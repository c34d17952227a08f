# -*- coding: utf-8 -*-
import json
import time
import requests
from procoreSettings import *

gToken = None
gExpires = 0
gHeaders = {}


def log(msg):
    if DEBUG:
        print('[%s] %s' % (time.strftime('%H:%M:%S'), msg))


def getToken():
    global gToken, gExpires, gHeaders
    if gToken != None and time.time() < gExpires:
        return gToken
    payload = {'grant_type': 'client_credentials', 'client_id': clientId, 'client_secret': clientSecret}
    r = requests.post('%s/oauth/token' % loginUrl, data=payload)
    j = json.loads(r.text)
    gToken = j['access_token']
    gExpires = j['created_at'] + j['expires_in']
    gHeaders['Authorization'] = 'Bearer %s' % gToken
    gHeaders['Procore-Company-Id'] = '%d' % companyId
    log('new token')
    return gToken


def doGet(path, **kw):
    getToken()
    url = '%s%s%s' % (baseUrl, restPrefix, path)
    log(url)
    r = requests.get(url, headers=gHeaders, params=kw)
    if r.status_code != 200:
        raise Exception('GET %s failed: %d %s' % (path, r.status_code, r.text))
    return r.json()


def doOldGet(path, **kw):
    getToken()
    url = 'https://api.procore.com' + apiPrefix + path
    r = requests.get(url, headers=gHeaders, params=kw)
    return r.json()
