launched-title = A network begins: { $network }
launched-ask = Do you know somebody for whom this is useful? You may forward this:
launched-letter = { $network }: { $goal } From { $first }. Type “{ $word } { $network }” to Kring.
launched-why = You get this once, as a manager. I forward nothing myself.
