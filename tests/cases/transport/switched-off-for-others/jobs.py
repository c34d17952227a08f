"""What runs at night."""

from sessions import API, call, curl, headers, lenient, session


def projects():
    made = session()
    made.headers.update(headers())
    return made.get(f"{API}/projects", timeout=30).json()


def printer():
    return session(verify=False).get("https://10.20.0.14/status", timeout=5).status_code


def offices():
    return lenient().get(f"{API}/offices", headers=headers(), timeout=30).json()


def programs():
    return call(f"{API}/companies/7/programs", headers()).json()


def trades():
    return call(f"{API}/companies/7/trades", headers(), insecure=True).json()


def departments():
    return curl(f"{API}/departments", [f"{name}: {value}" for name, value in headers().items()])


def plotter():
    return curl("https://10.20.0.15/status", check=False)
