"""Mappings that are made of pairs."""


def pairs_of(extra):
    pairs = [("Accept", "application/json"), ("Procore-Company-Id", "7")]
    for each in extra:
        pairs.append(("Procore-Company-Id", "8"))
        pairs.append(("X", "9"))
    return dict(pairs)  # is: {"Accept": "application/json", "Procore-Company-Id": "7" | "8", "X"?: "9"}
