"""The shapes in which code gives a token a fixed lifetime."""
