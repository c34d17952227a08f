"""Uses the re-exports."""

from procore import *


def main():
    for rfi in get_json(API_ROOT + "/projects/77/rfis"):
        print(rfi["subject"])
    for form in get_json("/".join([API_ROOT, "projects", "77", "forms"])):
        print(form["name"])


if __name__ == "__main__":
    main()
