"""What the command `report` is made of: its options, its applications, its looks and its files."""
