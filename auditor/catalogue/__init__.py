"""The catalogue: what a rules folder knows of a vendor, as data."""

from auditor.catalogue.catalogue import Catalogue
from auditor.catalogue.loading import load_catalogue, load_catalogues

__all__ = ["Catalogue", "load_catalogue", "load_catalogues"]
