"""
Figures: pictures of a person, drawn from joint angles.

Everything in here is pure: tables in, poses and SVG text out. No Django, no files, no clock and
no randomness, so equal tables draw equal pictures.

The world and every segment have X forward, Y up and Z to the person's right (the convention of
the International Society of Biomechanics). Lengths are centimetres, angles degrees, and the
floor is at height 0.
"""
