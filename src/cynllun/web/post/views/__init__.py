"""The pages of what the post takes and costs."""
