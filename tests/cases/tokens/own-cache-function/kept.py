"""A memory for results of functions without arguments."""
import time

_KEPT = {}


def kept(key, function, seconds):
    hit = _KEPT.get(key)
    if hit and time.time() - hit[1] < seconds:  # may: PCR101
        return hit[0]
    value = function()
    _KEPT[key] = value, time.time()
    return value
