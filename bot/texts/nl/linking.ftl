link-title = Koppel een kanaal
link-question = Van wie is { $channel }?
link-question-unnamed = Van wie is dit kanaal?
link-explained = Inzichten die iemand bevestigt, komen hier terecht. Zelf lees ik hier niets mee.
link-scope = { $scope ->
    [team] Van mijn team
   *[organisation] Van heel de organisatie
}
link-done = { $scope ->
    [team] { $channel } is het kanaal van je team
   *[organisation] { $channel } is het kanaal van heel de organisatie
}
link-what-now = Wat collega’s hier willen delen, verschijnt pas als zij het zelf bevestigen.
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
link-nowhere = Een kanaal koppel je in het kanaal zelf: typ daar “/kring { $word }”.
link-form = Koppel een kanaal
link-name = Naam
link-name-hint = Hoe heet dit team of dit kanaal?
