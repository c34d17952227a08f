"""A session that adds the token by itself, and keeps no other header."""

from homeassistant.helpers import config_entry_oauth2_flow
from homeassistant.helpers.aiohttp_client import async_get_clientsession

from .api import JobsiteApi, Plain
from .lists import Lists


async def async_setup_entry(hass, entry):
    flow = await config_entry_oauth2_flow.async_get_config_entry_implementation(hass, entry)
    session = config_entry_oauth2_flow.OAuth2Session(hass, entry, flow)
    entry.runtime_data = JobsiteApi(session, entry.data["company"])
    entry.plain = Plain(async_get_clientsession(hass), entry.data["token"])
    entry.lists = Lists(session)
    return True
