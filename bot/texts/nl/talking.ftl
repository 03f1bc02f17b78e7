talking-title = { $name } wil graag praten over tijd voor { $network }
talking-next = De volgende sessie is { $at }.
talking-ask = Zoek samen een moment: welke uren zijn vrij, en wat mag even wachten?
talking-why = Je krijgt dit omdat je leiding geeft, en omdat dit zo gevraagd werd. Meer weet ik er niet over.
talking-none = Hier valt (nu) niets over te zeggen.
