"""Numbers and durations: how long a Procore token is thought to live."""

import datetime as dt
import time
from datetime import datetime, timedelta

HOUR = 60 * 60  # is: 3600
LIFETIME = 2 * HOUR  # is: 7200
early = LIFETIME - 300  # is: 6900
half = LIFETIME / 2  # is: 3600.0
whole = 7 // 2  # is: 3
rest = 7 % 4  # is: 3
power = 2**10  # is: ?2 ** 10
negative = -LIFETIME  # is: -7200
shifted = 1 << 4  # is: ?1 << 4
hexadecimal = 0xFF  # is: 255
underscored = 7_200  # is: 7200
scientific = 7.2e3  # is: 7200.0
parsed = int("7200")  # is: 7200
fraction = float("1.5")  # is: 1.5
delta = timedelta(hours=2)  # is: 7200 s
mixed = timedelta(minutes=5, seconds=30)  # is: 330 s
days = timedelta(1)  # is: 86400 s
sum_of = timedelta(hours=1) + timedelta(minutes=30)  # is: 5400 s
less = timedelta(hours=2) - timedelta(minutes=5)  # is: 6900 s
doubled = 2 * timedelta(hours=1)  # is: 7200 s
seconds = delta.total_seconds()  # is: 7200.0
through_alias = dt.timedelta(seconds=90)  # is: 90 s
absolute = abs(-5)  # is: -5
total = sum([1, 2, 3])  # is: ?builtins.sum()
now = time.time()  # is: ?time.time()
expires = now + LIFETIME  # is: ?time.time() + 7200
either = 3600 or 7200  # is: 3600
truth = not 0  # is: ?
comparison = LIFETIME > 60  # is: ?
