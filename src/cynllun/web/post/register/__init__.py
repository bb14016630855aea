"""The pages of the register: who is designated ALNCo, since when, and what they must see to."""
