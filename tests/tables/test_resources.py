"""What comes with the package is found."""

from __future__ import annotations

import pytest

from auditor import resources
from auditor.model import AuditorError


def test_the_rules_are_found() -> None:
    assert (resources.rules_folder() / "vendor.toml").is_file()


def test_a_folder_that_did_not_come_along_is_told() -> None:
    with pytest.raises(AuditorError, match=r"the folder `nothing` is missing from the package\. Reinstall .*\.$"):
        resources._folder("nothing", "no/such/folder")
