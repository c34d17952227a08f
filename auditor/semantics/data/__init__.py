"""Data: what stands in containers, records, settings documents and answers, and what conditions say of it."""
