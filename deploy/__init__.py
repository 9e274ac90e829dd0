"""What an operator needs beside the code: examples to copy, and the trial of the cluster."""
