"""Which events webhooks ask for."""
