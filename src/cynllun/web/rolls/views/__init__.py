"""What answers each address of the roll."""
