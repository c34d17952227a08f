"""What a program asks of which endpoint: paths that are sent or written, and what the tables say about them."""
