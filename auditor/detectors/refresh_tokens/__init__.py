"""Refresh tokens that change with every use."""
