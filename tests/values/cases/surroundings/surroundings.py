"""What only the surroundings know: the environment, settings files, people at a terminal."""

import argparse
import configparser
import os
import sys
from pathlib import Path
from typing import Annotated

import typer
from fastapi import Depends

token = os.environ["PROCORE_TOKEN"]  # is: ?PROCORE_TOKEN
optional = os.getenv("PROCORE_HOST")  # is: ?PROCORE_HOST
with_default = os.getenv("PROCORE_HOST", "api.procore.com")  # is: "api.procore.com" | ?PROCORE_HOST
in_upper = os.getenv("PROCORE_HOST", "api.procore.com").upper()  # is: "API.PROCORE.COM" | ?PROCORE_HOST
in_text = f"https://{os.environ['PROCORE_HOST']}/rest"  # is: "https://{?PROCORE_HOST}/rest"
argument = sys.argv[1]  # is: sys.argv
typed = input("Company? ")  # is: ?builtins.input()
read = Path("token.txt").read_text()  # is: ?str.read_text()
bearer = "Bearer " + token  # is: "Bearer {?PROCORE_TOKEN}"
number = int(os.environ["TTL"])  # is: ?TTL
parser = argparse.ArgumentParser()
parser.add_argument("--host", default="api.procore.com")
options = parser.parse_args()
of_option = options.host  # is: "api.procore.com" | ?host
config = configparser.ConfigParser()
config.read("settings.ini")
of_ini = config["procore"]["host"]  # is: "login.procore.com" | ?configparser.ConfigParser()['procore']['host']


def outside(argument, chosen="x"):
    first = argument  # is: ?argument
    second = argument.attribute  # is: ?argument.attribute
    third = argument["key"]  # is: ?argument['key']
    fourth = argument()  # is: ?argument()
    return chosen  # is: "x" | ?chosen


def address():
    return "https://api.procore.com"


Address = Annotated[str, Depends(address)]


def command(host: Annotated[str, typer.Option("--host", "-h")], first: Annotated[str, Depends(address)], second: Address):
    of_terminal = host  # is: ?host
    of_dependency = first  # is: "https://api.procore.com"
    of_alias = second  # is: "https://api.procore.com"
