"""What may be done about the post. Each does one thing, in one transaction, and tells of it."""
