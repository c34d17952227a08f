from asking import ask, rows
from PySide6.QtCore import QTimer

a = QTimer()
a.setInterval(5_000_000)  # expect: PCR101
a.timeout.connect(ask)
a.start()
b = QTimer()
b.setInterval(5_000_000)
b.timeout.connect(rows)
b.start()
