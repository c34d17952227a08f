"""What becomes of matches: findings that count, are silenced, accepted or left out by settings."""
