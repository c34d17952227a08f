"""Refreshing a rules folder: API descriptions are read into its tables, the announcements page is compared."""
