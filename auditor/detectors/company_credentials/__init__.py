"""Credentials of one company each, where one app could serve all."""
