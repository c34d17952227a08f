from procore import Procore
from raken import Raken


def names(source):
    return {row["name"].strip().lower() for row in source.projects()}


if __name__ == "__main__":
    for missing in sorted(names(Procore()) - names(Raken())):
        print("not in Raken:", missing)
