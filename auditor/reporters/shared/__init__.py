"""What several formats share: words, colours, excerpts, and ways to write that no reader or program misunderstands."""
