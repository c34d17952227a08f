"""Lists of old links, one a line, of which the parts are wanted."""
import csv
import re
import sys

OLD = re.compile(r"storage\.procore\.com/.*/companies/(\d+)/([0-9A-Z]+)")  # expect: PCR301
NAMED = r"https://storage\.procore\.com/[^?]*/(?P<file>\w+)"  # expect: PCR301
# Only looked for, to count what is left.
MENTIONED = re.compile(r"(storage\.procore\.com|s3\.amazonaws\.com)")


def number(link):
    found = OLD.search(link)
    return found and found.group(2)


def numbers(path):
    for line in open(path):
        yield number(line.strip())


def names(path):
    with open(path, newline="") as file:
        for row in csv.reader(file):
            if found := re.match(NAMED, row[3]):
                yield found["file"]


def left(path):
    with open(path) as file:
        return sum(1 for line in file if MENTIONED.search(line))


print(list(numbers(sys.argv[1])), list(names(sys.argv[2])), left(sys.argv[3]))
