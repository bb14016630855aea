"""The pages: addresses, views, forms, templates and the Welsh of every string in them."""
