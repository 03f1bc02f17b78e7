founding-summary = Een netwerk starten
founding-title = Start een lerend netwerk
founding-intro = Eén formulier, daarna zie je alle data. Er bestaat nog niets tot je publiceert.
founding-fill-in = Vul het formulier in
founding-drop = Gooi dit weg
founding-dropped = Weggegooid. Er is niets gepubliceerd.
founding-form = Nieuw netwerk
founding-form-intro = Een lerend netwerk heeft een begin en een einde, en brengt tien tot vijftien mensen samen.
founding-name = Naam
founding-name-hint = Kort en herkenbaar
founding-goal = Doel, in één zin
founding-goal-hint = Wat kunnen of weten de deelnemers na afloop?
founding-date = Eerste sessie
founding-time = Beginuur
founding-time-hint = In jouw tijdzone
founding-sessions = Aantal sessies
founding-sessions-hint = Vijf is gebruikelijk: kick-off, drie keer verdieping, afsluiting
founding-weeks = Weken tussen twee sessies
founding-weeks-hint = Vier weken geeft tijd om iets uit te proberen
founding-minutes = Duur in minuten
founding-minutes-hint = Van 15 tot 480
founding-place = Plaats of link
founding-place-hint = Een zaal, een adres of een https-link
founding-capacity = Aantal plaatsen
founding-capacity-hint = Tien tot vijftien werkt het best
founding-look = Toon de data
founding-date-past = De eerste sessie ligt in het verleden. Kies een latere datum.
founding-date-far = Kies een datum binnen twee jaar.
founding-use-form = Vul dit in met het formulier, dan gaat er niets verloren.
founding-resumed = Je ontwerp staat nog klaar zoals je het achterliet.
founding-preview = Zo ziet je netwerk eruit
founding-dates = { $count ->
    [one] { $count } sessie:
   *[other] { $count } sessies, van begin tot einde:
}
founding-moved = { $reason ->
    [weekend] { $wanted } valt in het weekend en schuift naar { $day }.
   *[holiday] { $wanted } is een feestdag en schuift naar { $day }.
}
founding-capacity-advice = Tien tot vijftien deelnemers is een richtlijn. Met minder of meer kan het ook: jij kiest.
founding-zone = Alle uren zijn in jouw tijdzone: { $zone }.
founding-nothing-yet = Nog niemand ziet dit. Pas als je publiceert, kunnen collega’s het vinden.
founding-publish = Publiceer
founding-edit = Pas aan
founding-done = { $name } is gepubliceerd
founding-share-hint = Collega’s kunnen het nu vinden en meteen een plaats nemen. Jij begeleidt, en neemt zelf geen plaats in.
founding-all-moved = { $reason ->
    [weekend] Alle sessies vallen in het weekend en schuiven naar de eerste werkdag erna.
   *[holiday] Alle sessies vallen op een feestdag en schuiven naar de eerste werkdag erna.
}
founding-some-moved = { $reason ->
    [weekend] { $count } sessies vallen in het weekend en schuiven naar de eerste werkdag erna.
   *[holiday] { $count } sessies vallen op een feestdag en schuiven naar de eerste werkdag erna.
}
