evaluating-summary = Hoe was de sessie?
evaluating-title = { $asked ->
    [closing] Hoe was { $network }, nu het eindigt?
   *[other] Hoe was sessie { $number } van { $network }?
}
evaluating-why = { $asked ->
    [closing] Je krijgt dit omdat je meedeed en de laatste sessie voorbij is. Drie minuten is genoeg, en elke vraag mag je overslaan.
    [safety] Je krijgt dit omdat je meedoet en de sessie voorbij is. Zeven uitspraken, geen open vragen: anderhalve minuut is genoeg.
   *[usual] Je krijgt dit omdat je meedoet en de sessie voorbij is. Drie uitspraken en twee open vragen: anderhalve minuut is genoeg.
}
evaluating-absent = Ik was er niet
evaluating-present = Ik was er toch bij
evaluating-confidential = Vertrouwelijk: niemand ziet wie wat antwoordde. Gemiddelden en opmerkingen verschijnen pas vanaf vijf antwoorden.
evaluating-not-at-all = Helemaal niet
evaluating-question-1 = Dit was nuttig voor mijn werk.
evaluating-question-2 = Ik kon vrijuit spreken.
evaluating-question-3 = Ik gaf én kreeg iets.
evaluating-question-4 = Wat neem je mee of probeer je uit?
evaluating-question-5 = Wat doen we volgende keer anders?
evaluating-question-fault = Een fout toegeven kan hier zonder nadeel.
evaluating-question-hard = Moeilijke onderwerpen kunnen op tafel.
evaluating-question-help = Hulp vragen is hier gewoon.
evaluating-question-counts = Wat ik kan, telt hier.
evaluating-question-goal = Leerdoel bereikt: { $goal }
evaluating-question-good = Duur, ritme en werkvormen waren goed.
evaluating-question-recommend = Ik zou dit een collega aanraden.
evaluating-question-contacts = Hoeveel nieuwe contacten gebruik je al? Een getal, geen namen.
evaluating-question-changed = Wat doe je nu anders? Geef een voorbeeld.
evaluating-question-noticed = Wie merkte er iets van?
evaluating-question-hindered = Wat hield je tegen om het toe te passen?
evaluating-question-because = Waarom zou je dit wel of niet aanraden?
evaluating-use-buttons = Kies een van de knoppen. Je antwoorden tot nu zijn er nog.
evaluating-remarks = { $asked ->
    [safety] Dat was alles. Verstuur je antwoorden, of ga nog even terug.
    [closing] Nog { $count } korte vragen, als je wil: wat er veranderde, en hoeveel contacten je eraan overhoudt.
   *[usual] Nog twee open vragen, als je wil: wat neem je mee, en wat kan anders?
}
evaluating-write = Schrijf iets
evaluating-finish = { $asked ->
    [safety] Verstuur
   *[other] Klaar zonder opmerking
}
evaluating-form = { $count ->
    [2] Nog twee vragen
   *[other] Nog { $count } vragen
}
evaluating-send = Verstuur
evaluating-unnamed = Je naam staat er niet bij. Noem liever geen namen van anderen.
evaluating-thanks = Bedankt!
evaluating-what-now = Je antwoorden zijn verstuurd, zonder je naam. In dit gesprek blijft er niets van staan.
evaluating-changed = Intussen liggen de vragen vast, en het zijn er andere. Begin opnieuw.
evaluating-already = Je hebt deze sessie al geëvalueerd.
evaluating-gone = Deze sessie vind ik niet bij jouw netwerken.
evaluating-cancelled = Dit netwerk gaat niet door, dus er is niets te evalueren.
evaluating-left = De evaluatie is voor wie meedoet aan dit netwerk.
evaluating-late = De evaluatie is voor wie al meedeed toen de sessie er was.
evaluating-declined = Je kon er niet bij zijn, dus je hoeft niets te evalueren.
evaluating-early = De sessie is nog niet voorbij. Daarna krijg je de vragen vanzelf.
evaluating-closed = Deze evaluatie is afgesloten. Ze staat vijf dagen open.
