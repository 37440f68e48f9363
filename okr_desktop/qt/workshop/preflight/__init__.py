"""Two minutes before a workshop: can a phone in this room open our page?"""
