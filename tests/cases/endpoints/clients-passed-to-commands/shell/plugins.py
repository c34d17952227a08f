"""A decorator of our own that hands on what it likes."""

import functools


class Ledger:
    def __call__(self, verb, path):
        return (verb, path)


def pass_ledger(command):
    @functools.wraps(command)
    def run(*args, **keywords):
        return command(Ledger(), *args, **keywords)

    return run


@pass_ledger
def book(ledger, number):
    return ledger("DELETE", f"sub_jobs/{number}")
