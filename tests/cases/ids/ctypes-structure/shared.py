"""Record in shared memory between the Procore poller and the control-room display (written in C)."""

import ctypes


class Item(ctypes.Structure):
    _fields_ = [
        ("procore_item_id", ctypes.c_int32),  # expect: PCR203
        ("priority", ctypes.c_int32),
        ("title", ctypes.c_char * 120),
    ]


def pack(items):
    block = (Item * len(items))()
    for slot, item in zip(block, items):
        slot.procore_item_id = item["id"]
        slot.priority = {"low": 1, "medium": 2, "high": 3}.get(item["priority"], 0)
        slot.title = item["name"].encode()[:119]
    return bytes(block)
