"""The public checker: one learner, a few questions, and an answer that anybody can keep as an address."""
