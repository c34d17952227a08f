"""What detectors of several families ask."""
