import os

from paging import flatten, pages, session


def main():
    project = os.environ["PROJECT"]
    s = session()
    rfis = flatten(pages(s, f"v1.0/projects/{project}/rfis", 500))
    people = list(flatten(pages(s, f"v1.0/projects/{project}/users", 8000)))  # expect: PCR204
    by_id = {person["id"]: person["name"] for person in people}
    for rfi in rfis:
        print(rfi["number"], [by_id.get(a["id"]) for a in rfi.get("assignees", [])])


if __name__ == "__main__":
    main()
