from .portal import Portal, payroll
from .settings import read


def main() -> None:
    settings = read()
    portal = Portal(settings)
    print(portal.offices(), payroll(settings.payroll), portal.link(7))


main()
