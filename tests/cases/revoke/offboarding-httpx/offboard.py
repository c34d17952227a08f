"""Takes a leaver's Procore session away at once. Called by the HR workflow."""
import argparse
import logging
import os

import httpx

import vault

log = logging.getLogger("offboard")


def kill_session(access_token: str) -> None:
    body = {"token": access_token, "client_id": os.environ["CLIENT_ID"], "client_secret": os.environ["CLIENT_SECRET"]}
    answer = httpx.post("https://login.procore.com/oauth/revoke", data=body, timeout=10)  # expect: PCR102
    answer.raise_for_status()
    log.info("session killed, the token is dead")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("login")
    args = parser.parse_args()
    pair = vault.read(f"procore/{args.login}")
    kill_session(pair["access_token"])
    vault.delete(f"procore/{args.login}")


if __name__ == "__main__":
    main()
