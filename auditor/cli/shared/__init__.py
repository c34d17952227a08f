"""What several commands share: options, help, completion, output."""
