def clean(a, numbers):
    for number in numbers:
        a.delete("/sub_jobs/%d" % number)  # expect: PCR401


def forget(b, numbers):
    for number in numbers:
        b.delete("sheets/%d" % number)
