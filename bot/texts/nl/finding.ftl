find-title = Netwerken
find-summary = { $count ->
    [one] { $count } resultaat
   *[other] { $count } resultaten
}
find-all = Dit loopt er nu, het vroegste eerst.
find-with = Dit past bij “{ $words }”:
find-who = Begeleid door { $name } · { $seats }
find-narrow = Zoek op woorden
find-everything = Toon alles
find-other-words = Andere woorden
find-propose = Bespreek een idee voor een netwerk
find-nothing = Er loopt nu geen netwerk waar je bij kan.
find-nothing-with = Niets gevonden met “{ $words }”.
find-nothing-hint = Mis je een onderwerp? Misschien ben jij wie het op gang brengt.
find-form = Zoek een netwerk
find-words = Woorden
find-words-hint = Een functie, een interesse, een onderwerp
find-search = Zoek
find-catalogue = Uit de catalogus: waar je nog kan leren met anderen.
find-more = { $count ->
    [one] Er is er nog { $count }: zoek met meer woorden.
   *[other] Er zijn er nog { $count }: zoek met meer woorden.
}
find-wait = Ik wacht hierop
find-wait-hint = Laat weten dat je hierop wacht: je hoort het als er een netwerk over start. Zodra { $enough } mensen dat doen, hoort HR dat een netwerk kan starten: hoeveel, nooit wie.
find-waits = Genoteerd: je hoort het als er een netwerk over start. HR hoort het zodra jullie met { $enough } zijn, zonder namen.
find-waits-already = Je wacht hier al op.
find-my-interests = Waar ik op wacht
