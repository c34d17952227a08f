import configparser
from PcConn import *
from sage import postToSage

cp = configparser.ConfigParser()
cp.read('nightly.ini')

def getCommitments(pc, projectId):
    res = []
    for kind in ('purchase_order_contracts', 'work_order_contracts'):
        res += pc.call('GET', '/rest/v1.0/' + kind, {'project_id': projectId})
    return res

def deleteSubJob(pc, projectId, subJobId):
    pc.call('DELETE', '/rest/v1.0/sub_jobs/%s' % subJobId, {'project_id': projectId})  # expect: PCR401

if __name__ == '__main__':
    pc = PcConn(cp.get('procore', 'id'), cp.get('procore', 'secret'), cp.getint('procore', 'company'))
    for pid in cp.get('procore', 'projects').split(','):
        for c in getCommitments(pc, int(pid)):
            postToSage(cp.get('sage', 'host'), cp.get('sage', 'key'), {'num': c['number'], 'amt': c['grand_total']})
