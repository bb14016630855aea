"""The pages of a school's own assessment of its readiness, and an authority's view of them in numbers."""
