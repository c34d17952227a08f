"""Every call to the vendor that a program can make: the bill of materials of its use of the API."""
