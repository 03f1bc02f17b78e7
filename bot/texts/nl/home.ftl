home-title = { $named ->
   *[yes] Dag { $name }
    [no] Dag
}
home-what = Hier vind je jouw lerende netwerken en wat je ermee kan doen.
home-no-networks = Je zit nog niet in een netwerk. Ga na of het iets voor jou is, of kijk wat er loopt.
home-more = { $count ->
    [one] Nog { $count } netwerk
   *[other] Nog { $count } netwerken
}
home-start = Wat wil je doen?
home-private = Deze pagina is alleen voor jou. Je antwoorden blijven vertrouwelijk.
home-source = Meer over werkbaar werk
home-waiting = Wat op je wacht
home-waits-evaluation = Hoe was sessie { $number } van { $network }? Antwoorden kan tot { $at }.
home-waits-coming = Kom je naar sessie { $number } van { $network }, { $at }?
home-waits-share = Welke ene tip onthoud je uit sessie { $number } van { $network }?
home-waits-ready = Je begon na te gaan of een lerend netwerk iets voor jou is. Je antwoorden staan er nog.
home-waits-check = Ga na of een lerend netwerk iets voor jou is: tien korte uitspraken.
home-waits-setup = Richt Kring in voor je organisatie: dat duurt twee minuten.
home-waits-nothing = Niets. Je bent helemaal bij.
home-waits-more = { $count ->
    [one] En nog één ding. Dat toon ik hier zodra er plaats is.
   *[other] En nog { $count } dingen. Die toon ik hier zodra er plaats is.
}
home-look = Bekijk dit
home-say-coming = Zeg of je komt
home-say-learned = Schrijf het op
home-next = Jouw volgende sessie
home-next-what = { $network }: { $session }
home-leading = Voor jou als begeleider
home-team = Jouw team
home-team-figures =
    { $people ->
        [0] Niemand van je team neemt nu deel aan een lerend netwerk.
        [one] Eén collega van je team neemt deel aan een lerend netwerk.
       *[other] { $people } collega’s van je team nemen deel, in { $networks ->
            [one] één netwerk
           *[other] { $networks } netwerken
        }.
    }
home-team-note = Je ziet hier cijfers en nooit antwoorden. Vraag gerust zelf hoe het gaat.
home-networks = Jouw netwerken
home-insights = Jouw inzichten
home-insight-in = Gedeeld in { $channel }, { $at }
home-insight-shared = Gedeeld, { $at }
home-insight-kept = Alleen voor jou, { $at }
home-waits-opened = Je opende de check. Verdergaan?
home-pausing = Je pauzeert tot en met { $last }.
home-look-session = Bekijk deze sessie
home-adrift = { $count ->
    [one] Van één netwerk is de begeleider niet meer bereikbaar. Iemand kan het overnemen:
   *[other] Van { $count } netwerken is de begeleider niet meer bereikbaar. Iemand kan ze overnemen:
}
