"""``python -m bench``: run every benchmark, one after the other."""

from bench import score

if __name__ == "__main__":
    score.main()
