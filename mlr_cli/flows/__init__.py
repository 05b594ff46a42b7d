"""What needs several rooms in order, one flow to a file."""
