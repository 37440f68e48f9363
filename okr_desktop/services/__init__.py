"""One public function is one user action, shared by window and command line."""
