from gi.repository import GLib
from tokens import refresh_token
GLib.timeout_add(75 * 60 * 1000, refresh_token)  # expect: PCR101
GLib.timeout_add_seconds(75 * 60, refresh_token)  # expect: PCR101
