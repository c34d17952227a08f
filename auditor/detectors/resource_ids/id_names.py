"""Names of columns, fields and variables that are evidently the vendor's ids."""

from __future__ import annotations

from msgspec import Struct

from auditor.detectors.shared.naming import spelled
from auditor.model.vendor import Vendor


class IdNames(Struct, frozen=True, kw_only=True):
    """`resources` are ids that are the vendor's in a table that is named after it."""

    vendor: Vendor
    endings: tuple[str, ...]
    resources: tuple[str, ...]
    not_ids: tuple[str, ...]

    def names_vendor(self, text: str) -> bool:
        return self.vendor.is_named_in(text)

    def is_vendor_id(self, name: str) -> bool:
        """Whether a name says by itself that it is an id of the vendor's."""
        text = spelled(name)
        if any(f"_{word}_" in text for word in self.not_ids):
            return False
        if any(name.lower() == word + ending for word in self.vendor.name_hints for ending in self.endings):
            return True
        if text.strip("_").split("_")[-1] in self.endings:
            return self.names_vendor(name)
        return self._is_resource_of_vendor(text)

    def _is_resource_of_vendor(self, text: str) -> bool:
        """`procore_company`: a number so called is the company's id."""
        parts = text.strip("_").split("_")
        left = [part for part in parts if part not in self.vendor.name_hints]
        return len(left) < len(parts) and any("_".join((*left, ending)) in self.resources for ending in self.endings)

    def is_resource(self, name: str) -> bool:
        return spelled(name).strip("_") in self.resources

    def is_of_resource(self, name: str) -> bool:
        """Whether nothing but a resource is left of the name without the vendor's: not the id of a link to one."""
        parts = [part for part in spelled(name).strip("_").split("_") if part not in self.vendor.name_hints]
        return self.is_vendor_id(name) and ("_".join(parts) in self.endings or "_".join(parts) in self.resources)
