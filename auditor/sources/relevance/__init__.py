"""Which files can matter: by their texts, by imports, and by what else connects files."""
