#!/usr/bin/env python3
import json
import sys

import singer
from singer import utils

from tap_procore_lite.client import Client
from tap_procore_lite.streams import STREAMS

LOGGER = singer.get_logger()
REQUIRED_CONFIG_KEYS = ["client_id", "client_secret", "refresh_token", "company_id", "start_date"]


def discover():
    return {"streams": [{"stream": name, "tap_stream_id": name, "schema": cls.schema} for name, cls in STREAMS.items()]}


def sync(config, state, catalog):
    client = Client(config, config_path=catalog.get("config_path"))
    for name in STREAMS:
        stream = STREAMS[name](client, config, state)
        singer.write_schema(name, stream.schema, stream.key_properties)
        count = 0
        for record in stream.records():
            singer.write_record(name, record)
            count += 1
        LOGGER.info("%s: %d records", name, count)
        singer.write_state(state)


@utils.handle_top_exception(LOGGER)
def main():
    args = utils.parse_args(REQUIRED_CONFIG_KEYS)
    if args.discover:
        json.dump(discover(), sys.stdout, indent=2)
    else:
        catalog = {"config_path": args.config_path}
        sync(args.config, args.state, catalog)
