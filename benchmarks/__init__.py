"""Measurements that are made on request, not with every test run."""
