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
