import http.client
import json

def postToSage(host, apiKey, rec):
    c = http.client.HTTPSConnection(host)
    c.request('POST', '/rest/v1.0/records', json.dumps(rec), {'X-Api-Key': apiKey})
    return c.getresponse().status
