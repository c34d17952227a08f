"""Calls a function again after as many seconds as it returned."""
import threading


def run_again(function):
    stop = threading.Event()

    def loop():
        pause = function()
        while not stop.wait(pause):
            pause = function()

    threading.Thread(target=loop, daemon=True).start()
    return stop


def run_every(seconds, function):
    def once():
        function()
        return seconds

    return run_again(once)
