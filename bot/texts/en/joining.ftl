joining-starts = Starts: { $at }.
joining-why = You get this because you said you’re coming.
