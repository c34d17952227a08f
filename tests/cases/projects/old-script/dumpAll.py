#!/usr/bin/env python
from procoreLib import *
import csv
import os
import sys


def dumpProjects():
    rows = doGet('/projects', company_id=companyId)
    f = open(os.path.join(outDir, 'projects.csv'), 'w')
    w = csv.writer(f)
    w.writerow(['id', 'name', 'link'])
    for p in rows:
        w.writerow([p['id'], p['name'], 'https://app.procore.com/%d/project/home' % p['id']])
    f.close()
    return rows


def dumpPunch(projectId):
    for item in doOldGet('/punch_items', project_id=projectId):
        print(item['name'])


def dumpSubJobs(projectId):
    # sub jobs are still on the old list
    return doGet('/sub_jobs', project_id=projectId)  # expect: PCR402


if __name__ == '__main__':
    if not os.path.isdir(outDir):
        os.mkdir(outDir)
    for p in dumpProjects():
        if len(sys.argv) > 1 and sys.argv[1] == '--punch':
            dumpPunch(p['id'])
        else:
            print(len(dumpSubJobs(p['id'])))
