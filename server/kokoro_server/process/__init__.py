"""What the server asks of its process: signals, heap, sockets, addresses."""
