launched-title = Er start een netwerk: { $network }
launched-ask = Ken je iemand voor wie dit nuttig is? Dit mag je doorsturen:
launched-letter = { $network }: { $goal } Vanaf { $first }. Typ bij Kring “{ $word } { $network }”.
launched-why = Je krijgt dit één keer, als leidinggevende. Zelf stuur ik niets door.
