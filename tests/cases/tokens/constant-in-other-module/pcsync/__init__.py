"""Push Procore directory data into the CRM."""
