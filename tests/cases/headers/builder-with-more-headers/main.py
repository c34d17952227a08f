import sys

from gateway import Gateway

g = Gateway()
for rfi in g.one(f"/rest/v1.0/projects/{sys.argv[2]}/rfis", company=sys.argv[1]):
    g.comment(sys.argv[2], rfi["id"], "Seen.")
