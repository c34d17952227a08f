import sys

from procore import procore

KINDS = {"rfis": "v1.0", "submittals": "v1.1", "vendors": "v1.0", "users": "v1.0"}


def main(project_id):
    with procore() as api:
        for kind, version in KINDS.items():
            answer = api.get(f"{version}/projects/{project_id}/{kind}", params={"per_page": 1})
            answer.raise_for_status()
            print(kind, answer.headers.get("Total"))


if __name__ == "__main__":
    main(sys.argv[1])
