import time

import schedule

from sync.jobs import push_projects

schedule.every(2).hours.do(push_projects)

if __name__ == "__main__":
    while True:
        schedule.run_pending()
        time.sleep(60)
