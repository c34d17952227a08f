"""Copies RFIs, photos, time cards and costs of one Procore company into the warehouse."""
