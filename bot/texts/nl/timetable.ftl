calendar-title = Kalender van de berichten
calendar-of = Dit stuur ik voor { $network }.
calendar-of-all = Dit stuur ik in heel de organisatie. Een netwerk kan het anders willen.
calendar-what = Kies een rij om die uit te zetten of te verplaatsen. Alles kan terug.
calendar-row = Kies een rij
calendar-waiting = Nog niet beschikbaar:
calendar-choose = Van welk netwerk?
calendar-not-yours = Wie een netwerk begeleidt, regelt de kalender ervan. Welke berichten jij krijgt, kies je zelf.
calendar-group = { $who ->
    [invitee] Voor wie uitgenodigd is
    [waiting] Voor wie op de wachtlijst staat
    [network] In het kanaal van het netwerk
    [member] Voor deelnemers
    [manager] Voor leidinggevenden
    [facilitator] Voor wie begeleidt
    [channel] In het teamkanaal
    [presenter] Voor wie iets bracht
    [hr] Voor HR
   *[affected] Voor iedereen die het aangaat
}
calendar-off = staat uit
calendar-when = Wanneer
calendar-for = Voor wie
calendar-status = Nu
calendar-to = { $who ->
    [invitee] genodigden
    [waiting] wie wacht
    [network] kanaal van het netwerk
    [member] deelnemers
    [manager] leidinggevenden
    [facilitator] begeleider
    [channel] teamkanaal
    [presenter] wie iets bracht
    [hr] HR
   *[affected] iedereen die het aangaat
}
calendar-is = { $status ->
    [on] staat aan
   *[off] staat uit
}
calendar-switch = { $to ->
    [on] Zet aan
   *[off] Zet uit
}
calendar-always = Dit blijft aan: wie een datum kreeg, hoort het als die verandert.
calendar-repeat-goes = Verplaats je het, dan komt het maar één keer, zonder herhaling.
calendar-move = Verplaats…
calendar-move-what = Valt het in een weekend of op een feestdag, dan komt het de werkdag ervoor.
calendar-days = { $side ->
    [start] Dagen vooraf
   *[end] Dagen erna
}
calendar-hour = Uur
calendar-hour-hint = Het uur bij wie het bericht krijgt
calendar-hour-closed = Kies een uur van 08:30 tot 17:00.
calendar-usual = Zoals het was
calendar-all = Alle rijen
calendar-as-it-is = Zo was het al.
calendar-kept = { $wish ->
    [off] Genoteerd: dit staat uit. Wat al gepland was, gaat niet meer weg.
    [on] Genoteerd: dit staat aan.
    [moved] Genoteerd: wat nog komt, is verplaatst.
   *[usual] Genoteerd: weer zoals het was.
}
row-when-carried = samen met een ander bericht
row-when-news = meteen, bij een verandering
row-when-open = nog te bepalen
row-when-joining = meteen na het instappen
row-when-publishing = bij publicatie
row-when-hours = { $side ->
    [start] { $count } { $count ->
        [one] uur
       *[other] uur
    } vooraf
   *[end] { $count } { $count ->
        [one] uur
       *[other] uur
    } na afloop
}
row-when-days = { $side ->
    [start] { $count ->
        [one] { $count } dag voor de { $about ->
            [meeting] vergadering
           *[session] sessie
        }, { $hour }
       *[other] { $count } dagen voor de { $about ->
            [meeting] vergadering
           *[session] sessie
        }, { $hour }
    }
   *[end] { $count ->
        [one] { $count } dag erna, { $hour }
       *[other] { $count } dagen erna, { $hour }
    }
}
do-calendar = Kalender van de berichten
about-calendar = wat ik wanneer stuur voor jouw netwerk
about-calendar-all = wat ik wanneer stuur in heel de organisatie
