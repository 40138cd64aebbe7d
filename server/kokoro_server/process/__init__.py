"""The operating system's side of the server: signals, heap, sockets, cores, standard error."""
