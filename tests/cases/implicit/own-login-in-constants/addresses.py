"""Of our own identity provider."""

OWN_AUTHORIZE = "https://id.example-builders.com/authorize?response_type=token&client_id=viewer"
