import sys

from dependency_injector.wiring import Provide, inject

from .container import Container


@inject
def views(project, budget=Provide[Container.budget]):
    return [view["name"] for view in budget.views(project)]


@inject
def links(token, company, plain=Provide[Container.plain]):
    return plain.links(token, company)


def main(project):
    container = Container()
    container.wire(modules=[__name__])
    print(container.meetings().of_project(project), container.forecast().of_town("Oslo"))
    print(views(project), links("t", 42))


if __name__ == "__main__":
    main(int(sys.argv[1]))
