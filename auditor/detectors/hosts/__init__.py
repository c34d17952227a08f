"""Where the API and the login are."""
