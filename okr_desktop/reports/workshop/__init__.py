"""A workshop on paper: the protocol, posters and cards."""

# What the window calls stands in ``services.workshop.printing`` (it gathers what may be told); here is how it looks:
# ``protocol.protocol``, ``wall.wall``, ``one_page.one_page``, ``posters.*``, ``cards.*`` and ``sheets.*`` each give the
# bytes of a PDF for a ``data.Paper``. The same paper gives the same bytes.
