"""Binary records for the on-site queue: company, project and item id of a Procore punch item, plus a flag byte."""

import struct

RECORD = ">iiiB"  # expect: PCR203


def encode(procore_company_id, procore_project_id, procore_item_id, flags):
    return struct.pack(RECORD, procore_company_id, procore_project_id, procore_item_id, flags)  # may: PCR203


def decode(blob):
    procore_company_id, procore_project_id, procore_item_id, flags = struct.unpack(RECORD, blob)  # may: PCR203
    return {
        "procore_company_id": procore_company_id,
        "procore_project_id": procore_project_id,
        "procore_item_id": procore_item_id,
        "flags": flags,
    }
