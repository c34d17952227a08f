"""Many trees, each audited in a process of its own: on this machine, or on a cluster that is there."""
