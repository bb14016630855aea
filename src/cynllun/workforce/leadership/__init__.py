"""Bringing the ALNCo into the leadership team: a plan of the post, its range, its cost and its steps."""
