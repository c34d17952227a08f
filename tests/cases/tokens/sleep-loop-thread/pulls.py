"""Loops over a session from elsewhere: a turn waits for the limit, or gets another token, and never both."""
import time

from dashboard import fetch_token


def pull(session, path):
    while True:
        answer = session.get(path)
        if answer.status_code == 401:
            session.headers["Authorization"] = "Bearer " + fetch_token()
            continue
        if answer.status_code == 429:
            time.sleep(3600)  # expect: PCR205
            continue
        return answer.json()


def pull_patiently(session, path):
    for _ in range(5):
        try:
            answer = session.get(path)
            if answer.ok:
                return answer.json()
            elif answer.status_code == 401:
                session.headers["Authorization"] = "Bearer " + fetch_token()
            elif answer.status_code == 429:
                time.sleep(60 * 60)  # expect: PCR205
        except OSError:
            time.sleep(5)
    return None


def keep_fresh_while(box, is_open):
    while True:
        if not box:
            time.sleep(30)
        else:
            if is_open():
                box["value"] = fetch_token()
            time.sleep(6900)  # expect: PCR101
