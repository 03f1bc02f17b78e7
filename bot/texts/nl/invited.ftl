invited-title = Kom erbij met een code
invited-what = Kreeg je een code van een begeleider? Typ ze hier, of plak ze in een bericht aan mij.
invited-type = Typ de code
invited-form = Kom erbij
invited-code = Code
invited-code-hint = Streepjes en hoofdletters maken niet uit
invited-not-found = Die code vind ik niet. Kijk even na of ze er helemaal staat, of vraag de begeleider een nieuwe.
invited-later = Dat waren veel codes na elkaar. Probeer het over een uur opnieuw.
invited-account-code = Dit lijkt een code voor je eigen accounts: typ “{ $word } { $code }”.
invited-other = Typ een andere code
invited-blocked = { $side ->
    [home] Jouw organisatie doet nu niet mee met netwerken van andere organisaties. { $who } kan dat aanzetten.
   *[away] Dit netwerk staat nu niet open voor mensen van buiten de organisatie. De begeleider weet er meer van.
}
invited-to = Uitnodiging voor { $network }
invited-house = Organisatie
invited-people = { $count } van { $capacity } bezet
invited-what-they-see = De anderen zien van jou je naam, die van je organisatie, en wat je zelf met het netwerk deelt.
invited-seat = Hier is een plaats voor je bewaard, onder de naam { $name }. Ben jij dat, stap dan in: dan is ze van jou.
invited-overheard = Die code konden anderen lezen, en ze was voor één persoon. Ze geldt niet meer: vraag de begeleider een nieuwe, en typ ze in ons eigen gesprek.
invited-seat-taken = De plaats van { $name } is nu van jou.
invited-keep = Bewaar deze code, ze geldt tot { $until }.
