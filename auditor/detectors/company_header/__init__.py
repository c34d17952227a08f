"""Requests without the header that names the company."""
