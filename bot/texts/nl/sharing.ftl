share-title = Deel wat je leerde
share-why = Je krijgt dit omdat je meedoet en sessie { $number } van { $network } voorbij is.
share-question = Welke ene gedachte of tip wil je meenemen, voor jezelf of voor je collega’s?
share-you-decide = Jij kiest zo dadelijk wie het leest. Niets vertrekt zonder jouw bevestiging.
share-write = Schrijf het op
share-not-now = Nu niet
share-not-now-fine = Helemaal goed. Er is niets gedeeld.
share-form = Deel wat je leerde
share-text = Wat leerde je?
share-text-hint = Eén ding dat een ander kan helpen
share-next = Verder
share-too-long = Dat zijn { $length } tekens en er is plaats voor { $limit }. Het begin staat klaar om in te korten.
share-with-whom = Wie mag dit lezen?
share-nothing-yet = Er is nog niets gedeeld. Tot je bevestigt, ziet alleen jij dit.
share-to = { $scope ->
    [team] Mijn team ({ $channel })
   *[organisation] Heel de organisatie ({ $channel })
}
share-private = Alleen ik
share-unlinked = { $scope ->
    [team] Je team heeft nog geen kanaal. Typ “{ $word }” in het kanaal van je team om het te koppelen.
    [network] Je organisatie heeft nog geen kanaal voor dit netwerk. Typ “{ $word }” in een kanaal om het te koppelen.
   *[organisation] De organisatie heeft nog geen kanaal. Typ “{ $word }” in het kanaal van iedereen om het te koppelen.
}
share-edit = Pas de tekst aan
share-preview = Zo komt het eruit te zien
share-goes-to = Komt in { $channel }, met je naam.
share-stays = Blijft bij jou. Niemand anders krijgt dit te zien.
share-confirm = { $where ->
    [channel] Plaats het
   *[private] Bewaar het voor mij
}
share-other = Kies andere lezers
share-use-buttons = Je tekst staat klaar. Kies hieronder wat ermee gebeurt, of pas hem aan.
share-resumed = Je tekst staat hier nog klaar. Er is niets gedeeld.
share-channel-gone = Dat kanaal is niet meer gekoppeld. Kies opnieuw wie dit mag lezen.
share-already = Dit is al bevestigd en vertrekt maar één keer.
share-done = Gedeeld in { $channel }
share-kept = Bewaard, alleen voor jou
share-again = Deel nog iets
posting-title = { $name } leerde iets
posting-about = Uit het lerend netwerk { $network }
posting-gone = Dit is niet meer gedeeld.
share-to-network = De kanalen van { $network }
share-goes-to-network = { $where ->
    [own] Komt in { $channel }, met je naam.
    [others] Komt met je naam in het kanaal van elke andere organisatie in het netwerk (nu { $count }).
   *[both] Komt met je naam in { $channel } en in het kanaal van elke andere organisatie in het netwerk (nu { $count }).
}
posting-from = { $name } ({ $house })
