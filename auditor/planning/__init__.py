"""What the findings of an application come to as work: causes, effort, packages, owners, triage, portfolios."""
