"""
Records: frozen dataclasses that go into a JSON file and come back from one as they were.

``writing`` turns them into JSON values, ``reading`` turns a stranger's JSON into them and says
where it is wrong, ``schema`` describes them as a JSON Schema. What a field may hold is said
once, by its type and ``Annotated`` bounds. Nothing here knows what the records mean.
"""
