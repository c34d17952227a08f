from homeassistant.components.image import ImageEntity
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.helpers.update_coordinator import CoordinatorEntity

from .coordinator import SiteCoordinator


class LatestPhoto(CoordinatorEntity[SiteCoordinator], ImageEntity):
    def __init__(self, hass, coordinator: SiteCoordinator) -> None:
        CoordinatorEntity.__init__(self, coordinator)
        ImageEntity.__init__(self, hass)

    async def async_image(self):
        photo = self.coordinator.data.get("photo")
        if not photo:
            return None
        session = async_get_clientsession(self.hass)
        async with session.get(photo["url"]) as answer:  # expect: PCR302
            return await answer.read()
