"""The search described for programs: OpenAPI 3.1, made of the declarations the search itself reads."""
