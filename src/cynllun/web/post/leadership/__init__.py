"""The pages of a plan to bring the ALNCo into the leadership team, and its paper for the governing body."""
