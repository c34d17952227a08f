"""How many of the known faults in real code the audit finds, and how many of its findings are right."""
