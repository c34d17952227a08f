"""What git knows of a tree; nothing that a repository names is ever run."""
