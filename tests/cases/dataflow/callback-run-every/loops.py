"""A tiny scheduler of our own."""
import threading


def run_every(seconds, function, *args):
    """Call the function now and then again and again, in a thread."""
    stop = threading.Event()

    def loop():
        while not stop.is_set():
            function(*args)
            stop.wait(seconds)  # may: PCR101

    threading.Thread(target=loop, daemon=True).start()
    return stop
