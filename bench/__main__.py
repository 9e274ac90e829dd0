"""``python -m bench``: run every benchmark, one after the other."""

from bench import figures, score

if __name__ == "__main__":
    score.main()
    figures.main()
