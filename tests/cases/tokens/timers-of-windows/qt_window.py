from PySide6.QtCore import QObject, QTimer
from tokens import refresh_token, projects

class A(QObject):
    def __init__(self):
        super().__init__()
        self.timer = QTimer(self)
        self.timer.timeout.connect(refresh_token)
        self.timer.start(80 * 60 * 1000)  # expect: PCR101
        self.clock = QTimer(self)
        self.clock.timeout.connect(self.tick)
        self.clock.start(5_400_000)
        QTimer.singleShot(5400, self.tick)

    def tick(self):
        print("tick")
