"""What each of the three may see: one serializer for the phones, one for the projector (workshop.md, I4)."""
