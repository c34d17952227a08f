import sys

import requests

from requests_for import request_for


def main(resource, project_id):
    url, headers = request_for(resource, project_id)
    answer = requests.get(url, headers=headers, timeout=30)  # may: PCR206
    answer.raise_for_status()
    print(len(answer.json()))


if __name__ == "__main__":
    main(*sys.argv[1:3])
