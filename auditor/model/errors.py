"""The one exception that means: a person can mend this."""


class AuditorError(Exception):
    """Names the file, the place and the way out; the command line prints it alone and exits 2."""
