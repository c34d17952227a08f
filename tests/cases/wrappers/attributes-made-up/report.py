import sys

from client import Client


def codes(client, project):
    return {code["id"]: code for code in client.cost_codes.each(project_id=project)}  # expect: PCR402


def segments(client, project):
    return client.projects[project].work_breakdown_structure.segments.get()


def main(token, company, project):
    client = Client(token, company)
    print(len(segments(client, project)), "segments")
    for code in codes(client, project).values():
        print(code["full_code"])
    for rfi in client.projects[project].rfis.each():
        print(rfi["subject"])


if __name__ == "__main__":
    main(*sys.argv[1:4])
