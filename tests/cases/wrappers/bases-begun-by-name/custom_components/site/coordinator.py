from homeassistant.helpers.update_coordinator import DataUpdateCoordinator


class SiteCoordinator(DataUpdateCoordinator):
    def __init__(self, hass, logger, session, token, company):
        DataUpdateCoordinator.__init__(self, hass, logger, name="site")
        self.session = session
        self.head = {"Authorization": f"Bearer {token}", "Procore-Company-Id": company}

    async def _async_update_data(self):
        async with self.session.get("https://api.procore.com/rest/v1.0/images", headers=self.head) as answer:
            photos = await answer.json()
        return {"photo": photos[0] if photos else None, "count": len(photos)}
