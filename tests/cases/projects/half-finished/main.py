import smtplib
import config
from utils import build_headers, get_access_token, paginate


def get_projects(token):
    url = f'{config.PROCORE_BASE_URL}/projects'
    return paginate(url, build_headers(token), {'company_id': config.PROCORE_COMPANY_ID})


def get_punch_items(token, project_id):
    url = f'{config.PROCORE_BASE_URL}/punch_items'
    headers = {'Authorization': f'Bearer {token}'}  # expect: PCR201
    return paginate(url, headers, {'project_id': project_id})


def get_todos(token, project_id):
    # TODO not finished
    pass


def send_mail(text):
    s = smtplib.SMTP('localhost')
    s.sendmail('bot@example.com', ['pm@example.com'], text)


if __name__ == '__main__':
    token = get_access_token()
    for p in get_projects(token):
        items = get_punch_items(token, p['id'])
        late = [i for i in items if i['status'] == 'Open']
        send_mail('%s: %d open, see https://app.procore.com/%s/project/punch' % (p['name'], len(late), p['id']))
