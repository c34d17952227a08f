"""Each division has a company and a pair of its own; the environments have them as well, for one company at a time."""
from __future__ import print_function

import json
import sys

from six.moves.urllib.parse import urlencode
from six.moves.urllib.request import Request, urlopen

DIVISIONS = {
    'civil': {'company': 3301, 'client_id': 'a1', 'client_secret': open('/etc/costs/civil').read().strip()},
    'interiors': {'company': 3302, 'client_id': 'b2', 'client_secret': open('/etc/costs/interiors').read().strip()},
}
STAGES = {
    'production': {'company': 3301, 'client_id': 'a1', 'client_secret': open('/etc/costs/live').read().strip()},
    'sandbox': {'company': 991, 'client_id': 'c3', 'client_secret': open('/etc/costs/sandbox').read().strip()},
}
LOGIN = 'https://login.procore.com/oauth/token'


def login_of_division(name):
    d = DIVISIONS[name]
    form = {'grant_type': 'client_credentials', 'client_id': d['client_id'], 'client_secret': d['client_secret']}  # may: PCR103
    return json.load(urlopen(Request(LOGIN, urlencode(form).encode())))['access_token']  # expect: PCR103


def login_of_stage(name):
    row = STAGES[name]
    form = {'grant_type': 'client_credentials', 'client_id': row['client_id'], 'client_secret': row['client_secret']}
    return json.load(urlopen(Request(LOGIN, urlencode(form).encode())))['access_token']


def projects(token, company):
    request = Request('https://api.procore.com/rest/v1.0/projects?company_id=%s' % company)
    request.add_header('Authorization', 'Bearer %s' % token)
    request.add_header('Procore-Company-Id', str(company))
    return json.load(urlopen(request))


def main():
    for name in sorted(DIVISIONS):
        print(name, len(projects(login_of_division(name), DIVISIONS[name]['company'])))
    stage = sys.argv[1]
    print(stage, len(projects(login_of_stage(stage), STAGES[stage]['company'])))


if __name__ == '__main__':
    main()
