"""What is known of libraries, as data: `rules/models/*.toml`, and `[[models]]` of a project's configuration."""
