from procore import Procore
from siteday import Siteday


def names(source):
    return {row["name"].strip().lower() for row in source.projects()}


if __name__ == "__main__":
    for missing in sorted(names(Procore()) - names(Siteday())):
        print("not in Siteday:", missing)
