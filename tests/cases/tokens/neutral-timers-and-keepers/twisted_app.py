from asking import ask, rows
from twisted.internet import task

a = task.LoopingCall(ask)
a.start(5400)  # expect: PCR101
b = task.LoopingCall(rows)
b.start(5400)
