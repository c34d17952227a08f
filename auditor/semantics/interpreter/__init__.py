"""What every part of an execution shares: the machine, its frames, what it remembers and what it has seen."""
