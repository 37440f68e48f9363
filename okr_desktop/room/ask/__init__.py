"""The page on which people answer a pulse, give an idea or raise a concern on their phone."""
