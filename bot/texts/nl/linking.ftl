link-title = Koppel een kanaal
link-question = Van wie is het kanaal { $channel }?
link-question-unnamed = Van wie is dit kanaal?
link-explained = Inzichten die iemand bevestigt, komen hier terecht. Zelf lees ik hier niets mee.
link-scope = { $scope ->
    [team] Van mijn team
    [network] Van een netwerk
   *[organisation] Van heel de organisatie
}
link-done = { $scope ->
    [team] { $channel } is het kanaal van je team
    [network] { $channel } is het kanaal van het netwerk in jouw organisatie
   *[organisation] { $channel } is het kanaal van heel de organisatie
}
link-what-now = Wat collega’s hier delen, verschijnt pas als ze het zelf bevestigen.
link-joined = Dit kanaal was al van een team. Je hoort er nu bij.
link-moved = Je hoort nu bij dit team, en niet meer bij je vorige.
link-already = Dit kanaal was al zo gekoppeld.
link-taken = { $scope ->
    [team] Dit kanaal is al van het team { $channel }. Hoor je daarbij?
   *[organisation] { $channel } is al het kanaal van heel de organisatie.
}
link-join = Ik hoor bij dit team
link-leave-it = Laat zo
link-left = Goed, er verandert niets.
link-nowhere = Een kanaal koppel je in het kanaal zelf: typ daar “{ $word }”.
link-form = Koppel een kanaal
link-name = Naam
link-name-hint = Hoe heet dit team of dit kanaal?
link-which = Welk kanaal wil je koppelen?
link-which-note = Inzichten die iemand bevestigt, komen daar terecht. Zelf lees ik daar niets mee.
link-pick = Kies een kanaal
link-channel = Kanaal
link-channel-hint = Van een besloten kanaal moet Kring eerst lid zijn.
link-go-on = Verder
link-which-network = Van welk netwerk komen de berichten in { $channel }?
link-network-note = Een netwerk heeft in elke organisatie één kanaal. Wie in dat kanaal zit, leest mee wat met het netwerk gedeeld wordt.
link-network-now = Wat iemand met het netwerk deelt, verschijnt hier, en in het kanaal van elke andere organisatie die meedoet.
link-foreign = Dit kanaal is van een andere organisatie dan de jouwe. Iemand van daar kan het koppelen.
link-is = { $scope ->
    [team] Dit is het kanaal van je team.
    [network] Wat met { $network } gedeeld wordt, verschijnt hier.
   *[organisation] Dit is het kanaal van heel de organisatie.
}
link-undo = { $scope ->
    [team] Niet meer van mijn team
    [network] Niet meer voor { $network }
   *[organisation] Niet meer van de organisatie
}
link-undone = { $scope ->
    [team] { $channel } is niet meer het kanaal van je team
    [network] { $channel } is niet meer het kanaal van het netwerk
   *[organisation] { $channel } is niet meer het kanaal van de organisatie
}
link-undone-note = Daarvan verschijnt hier niets meer. Wat er al staat, blijft staan.
link-again = Koppel het opnieuw
link-undo-surely = Dit geldt voor iedereen van { $channel }: wat zij delen, verschijnt hier niet meer. Zeker?
link-undo-yes = Koppel los voor iedereen
link-move = Je hoort nu bij { $here }. Verhuizen naar { $there }?
link-move-yes = Verhuis
