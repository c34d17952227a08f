"""The shapes in which code writes down how long an access token lives, one file each."""
