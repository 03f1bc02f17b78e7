muted-title = { $network }: te veel van iets?
muted-count = { $count ->
    [one] De voorbije vier weken stopte { $count } van de { $seats } deelnemers een soort bericht.
   *[other] De voorbije vier weken stopten { $count } van de { $seats } deelnemers een soort bericht.
}
muted-what = Het gaat om: { $what }.
muted-suggestion = Tip: vraag volgende keer welke berichten helpen, of zet dit uit in de kalender.
muted-why = Je krijgt dit omdat jij dit netwerk begeleidt. Wie het was, blijft vertrouwelijk.
muted-calendar = Naar de kalender
muted-gone = Dit netwerk vind ik niet bij jou.
