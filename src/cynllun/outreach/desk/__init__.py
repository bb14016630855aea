"""The desk where questions are answered: its queues, what waits in them, and how long answers are kept."""
