announce-promoted-title = Er is een plaats voor jou
announce-promoted = Er kwam een plaats vrij in { $network }. Ze is nu van jou.
announce-promoted-why = Je krijgt dit omdat je op de wachtlijst stond. Past het niet meer? Eruit stappen kan.
announce-cancelled-title = Een netwerk gaat niet door
announce-cancelled = { $network } is afgelast. Je krijgt er geen berichten meer over. Vragen? { $name } helpt je graag.
announce-cancelled-why = Je krijgt dit omdat je meedeed of op de wachtlijst stond.
