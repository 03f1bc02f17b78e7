harvest-title = Jouw oogst van { $network }
harvest-offer = De laatste sessie komt eraan. Kijk in vijf minuten terug op wat je leerde, en noteer wat je meeneemt.
harvest-why = Je krijgt dit omdat je meedoet. Alleen jij ziet je oogst.
harvest-look = Kijk terug
harvest-private = Alleen jij ziet dit. Delen doe je zelf, als je wil.
harvest-empty = Er staat nog niets in je log. Wat je hier schrijft, is een begin.
harvest-goal = Dit wilde je leren
harvest-bring = Dit bracht je
harvest-fetch = Dit kwam je halen
harvest-insights = Dit leerde je
harvest-plans = Dit nam je je voor
harvest-plan = Als { $when }, dan { $then }
harvest-ready = In je check van { $at } zei je bij { $count } van de tien zinnen: grotendeels of helemaal.
harvest-ready-again = Doe de check opnieuw
harvest-take-what = Wat neem je mee?
harvest-take = { $again ->
    [yes] Pas het aan…
   *[no] Schrijf het op…
}
harvest-take-form = Dit neem ik mee
harvest-take-label = Wat neem je mee?
harvest-letter-what = Een brief aan jezelf: je leest hem hier terug wanneer je wil.
harvest-letter = { $again ->
    [yes] Herschrijf je brief…
   *[no] Schrijf een brief…
}
harvest-letter-form = Brief aan mezelf
harvest-letter-label = Wat wil je jezelf beloven?
harvest-keep = Bewaar
harvest-kept = Bewaard, alleen voor jou.
harvest-gone = Er staat niets meer.
harvest-share = Deel dit
