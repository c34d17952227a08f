"""Rewriting code: edits that mend findings, and the proof that they change nothing else."""
