"""The pages of training: who lacks what, who has taken what, the catalogue, and one's own record."""
