"""The coordinator is given its update method."""
from datetime import timedelta
import aiohttp
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator

API = "https://api.procore.com/rest/v1.0"


async def setup(hass, token, company):
    head = {"Authorization": f"Bearer {token}", "Procore-Company-Id": company}
    session = aiohttp.ClientSession()

    async def fetch():
        async with session.get(f"{API}/images", headers=head) as answer:
            return await answer.json()

    coordinator = DataUpdateCoordinator(hass, None, name="procore", update_method=fetch, update_interval=timedelta(minutes=5))
    await coordinator.async_config_entry_first_refresh()
    for image in coordinator.data:
        async with session.get(image["url"]) as answer:  # expect: PCR302
            await answer.read()
