class PeopleMixin:
    """Reads users page by page; the subclass sends."""

    def users(self):
        return self.get(f"companies/{self.company_id}/users")

    def me(self):
        return self.get("me")
