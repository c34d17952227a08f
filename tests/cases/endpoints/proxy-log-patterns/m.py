"""Classify Procore traffic from the proxy log."""
import logging, re
log = logging.getLogger(__name__)
LEGACY = re.compile(r"^/rest/v1\.0/(cost_codes|sub_jobs)(/\d+)?$")
PATTERN = re.compile("/rest/v1.0/cost_codes")

def classify(line):
    if LEGACY.match(line) or PATTERN.search(line):
        log.warning("legacy call to /rest/v1.0/cost_codes: %s", line)
        return "legacy"
    if line == "/rest/v1.0/users" or "/vapid/" in line:
        return "deprecated"
    return "fine"
