"""When something that lives so many seconds is over, a minute early."""
import time


def expires_after(seconds):
    return time.time() + seconds - 60
