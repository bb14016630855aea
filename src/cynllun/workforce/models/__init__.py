"""What is kept about the post."""
