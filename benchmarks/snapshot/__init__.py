"""What the engine makes of everything that is known, as text: two engines are equal when their snapshots are."""
