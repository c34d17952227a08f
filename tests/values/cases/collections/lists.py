"""Lists of which some parts may be missing."""


def one_after_the_other(nested, deep):
    parts = ["v1"]
    if nested:
        parts.append("projects")
    if deep:
        parts.append("rfis")
    return "/".join(parts)  # is: "v1" | "v1/projects" | "v1/projects/rfis" | "v1/rfis"


def one_within_the_other(nested, deep):
    parts = ["v1"]
    if nested:
        parts.append("projects")
        if deep:
            parts.append("rfis")
    return "/".join(parts)  # is: "v1" | "v1/projects" | "v1/projects/rfis"


def one_instead_of_the_other(flat, deep):
    parts = ["v1"]
    if flat:
        print("flat")
    elif deep:
        parts.append("rfis")
    return "/".join(parts)  # is: "v1" | "v1/rfis"


def the_other_way_round(flat, deep):
    parts = ["v1"]
    if not flat:
        if deep:
            parts.append("rfis")
        parts.append("all")
    return "/".join(parts)  # is: "v1" | "v1/all" | "v1/rfis/all"


def in_the_middle(nested):
    parts = ["v1"]
    if nested:
        parts += ["projects", "7"]
    parts.extend(["rfis", "8"])
    return "/".join(parts)  # is: "v1/projects/7/rfis/8" | "v1/rfis/8"


def extended_by_a_list_of_that_kind(nested):
    parts = ["projects"]
    if nested:
        parts.extend(["7"])
    address = ["v1"]
    address.extend(parts)
    address += parts
    return "/".join(["", *address])  # is: "/v1/projects/7/projects" | "/v1/projects/7/projects/7" | "/v1/projects/projects" | "/v1/projects/projects/7"


def too_many(a, b, c, d):
    parts = ["v1"]
    if a:
        parts.append("a")
    if b:
        parts.append("b")
    if c:
        parts.append("c")
    if d:
        parts.append("d")
    return "/".join(parts)  # is: "v1/{?joined}"


def in_a_loop(numbers):
    parts = ["v1"]
    for number in numbers:
        parts.extend(["each", number])
    return "/".join(parts)  # is: "v1/{?joined}"


def from_somewhere(rows):
    return sum(*rows, start=[])  # is: [*?[][]]
