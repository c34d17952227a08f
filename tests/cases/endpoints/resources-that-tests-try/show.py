from sdk import Client

for rfi in Client(1).rfis(7).all():
    print(rfi["subject"])
