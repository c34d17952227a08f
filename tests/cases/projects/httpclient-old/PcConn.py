import base64
import http.client
import json
import ssl
import urllib.parse

class PcError(Exception): pass

class PcConn(object):
    """Connection to Procore using only the standard library"""
    API_HOST = 'api.procore.com'
    AUTH_HOST = 'login.procore.com'

    def __init__(self, clientId, clientSecret, companyId):
        self.clientId = clientId
        self.clientSecret = clientSecret
        self.companyId = companyId
        self.accessToken = None

    def logon(self):
        conn = http.client.HTTPSConnection(self.AUTH_HOST, context=ssl.create_default_context())
        cred = base64.b64encode(('%s:%s' % (self.clientId, self.clientSecret)).encode()).decode()
        conn.request('POST', '/oauth/token', urllib.parse.urlencode({'grant_type': 'client_credentials'}),  # expect: PCR103
                     {'Authorization': 'Basic ' + cred, 'Content-Type': 'application/x-www-form-urlencoded'})
        resp = conn.getresponse()
        if resp.status != 200:
            raise PcError(resp.reason)
        self.accessToken = json.loads(resp.read())['access_token']

    def call(self, verb, path, params=None, body=None):
        if not self.accessToken:
            self.logon()
        conn = http.client.HTTPSConnection(self.API_HOST)
        hdrs = {}  # expect: PCR201
        hdrs['Authorization'] = 'Bearer ' + self.accessToken  # may: PCR201
        if body is not None:
            hdrs['Content-Type'] = 'application/json'
            body = json.dumps(body)
        q = path
        if params:
            q = q + '?' + urllib.parse.urlencode(params)
        conn.request(verb, q, body, hdrs)
        resp = conn.getresponse()
        data = resp.read()
        if resp.status == 401:
            self.accessToken = None
            return self.call(verb, path, params, body)
        if resp.status >= 300:
            raise PcError('%d %s' % (resp.status, resp.reason))
        return json.loads(data)
