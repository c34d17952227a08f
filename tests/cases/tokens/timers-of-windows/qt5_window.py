from PyQt5.QtCore import QTimer
from tokens import refresh_token
QTimer.singleShot(85 * 60_000, refresh_token)  # expect: PCR101
timer = QTimer()
timer.setInterval(5_000_000)  # expect: PCR101
timer.timeout.connect(refresh_token)
timer.start()
