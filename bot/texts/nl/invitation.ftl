invitation-summary = Een uitnodiging voor { $network }
invitation-why = Je krijgt dit omdat { $name } je erbij wil. Nee mag, zonder reden.
invitation-full = Intussen is het volzet: op de wachtlijst hoor je het zodra er een plaats vrijkomt.
invitation-whole = Alle data en afspraken
invitation-no = Nee, bedankt
invitation-inside = Je antwoord is genoteerd.
invitation-declined = Prima. Je hoort niets meer over { $network }.
invitation-gone = Dit netwerk begon al of gaat niet door. Er is vast iets anders dat past.
