import configparser
from pathlib import Path

parser = configparser.ConfigParser(inline_comment_prefixes=("#",))
parser.read(Path(__file__).with_name("config.ini"))

API = parser["procore"]["api"]
TOKEN = parser["procore"]["token"]
COMPANY = parser["procore"].getint("company_id")
