"""The pages of the ALNCo's post: who is designated, and what the post takes and costs."""
