"""The document of one person in other forms: tables for a spreadsheet, FHIR for a clinic."""
