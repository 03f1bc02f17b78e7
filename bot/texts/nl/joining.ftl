joining-starts = Begin: { $at }.
joining-why = Je krijgt dit omdat je zei dat je komt.
