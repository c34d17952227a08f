"""A Home Assistant integration: what `_async_update_data` gives stands in `coordinator.data`."""
from __future__ import annotations

from datetime import timedelta
import logging

from homeassistant.components.sensor import SensorEntity
from homeassistant.components.image import ImageEntity
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.helpers.update_coordinator import CoordinatorEntity, DataUpdateCoordinator

_LOGGER = logging.getLogger(__name__)
API = "https://api.procore.com/rest/v1.0"


class ProcoreCoordinator(DataUpdateCoordinator[dict]):
    def __init__(self, hass, token, company):
        super().__init__(hass, _LOGGER, name="procore", update_interval=timedelta(minutes=5))
        self.session = async_get_clientsession(hass)
        self.headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": company}

    async def _async_update_data(self):
        async with self.session.get(f"{API}/images", headers=self.headers) as answer:
            return await answer.json()


class LastPhoto(CoordinatorEntity[ProcoreCoordinator], ImageEntity):
    def __init__(self, coordinator: ProcoreCoordinator):
        super().__init__(coordinator)

    async def async_image(self):
        link = self.coordinator.data[0]["url"]
        async with self.coordinator.session.get(link) as answer:  # expect: PCR302
            return await answer.read()


class LastPhotoWithToken(CoordinatorEntity, ImageEntity):
    def __init__(self, coordinator: ProcoreCoordinator):
        super().__init__(coordinator)

    async def async_image(self):
        link = self.coordinator.data[0]["url"]
        async with self.coordinator.session.get(link, headers=self.coordinator.headers) as answer:
            return await answer.read()


async def async_setup_entry(hass, entry, async_add_entities):
    coordinator = ProcoreCoordinator(hass, entry.data["token"], entry.data["company"])
    await coordinator.async_config_entry_first_refresh()
    async_add_entities([LastPhoto(coordinator), LastPhotoWithToken(coordinator)])
