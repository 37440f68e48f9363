"""The alignment map: a view of the plan page that draws who serves whom."""
