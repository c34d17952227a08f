"""From matches to findings: root causes, dates, fingerprints, suppressions and the baseline."""
