"""Python 2: not readable today."""
import urllib2

req = urllib2.Request("https://api.procore.com/rest/v1.0/projects")
req.add_header("Authorization", "Bearer %s" % TOKEN)
try:
    print urllib2.urlopen(req).read()
except urllib2.HTTPError, e:
    print e.code
