"""What an audit runs, step by step: which files, which functions, which detectors."""
