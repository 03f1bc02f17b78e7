edit-title = Wijzig het netwerk
edit-of = Wat { $network } over zichzelf zegt
edit-open = Wijzig…
edit-intro = Wie meedoet, hoort één keer hoe het nu is.
edit-name = Naam
edit-goal = Doel, in één zin
edit-roles = Wat deelnemers opnemen
edit-course = Hoe het verloopt
edit-contact = Wie je kan vragen
edit-functions = Voor welke functies
edit-functions-hint = Met komma’s ertussen
edit-interests = Voor welke interesses
edit-interests-hint = Met komma’s ertussen
edit-agreements = Werkafspraken
edit-agreements-hint = Eén op elke regel
edit-capacity = Plaatsen
edit-same = Er is niets veranderd.
edit-clash = Intussen wijzigde iemand anders hetzelfde van { $network }. Wat wordt het?
edit-theirs = { $what }: van de ander
edit-yours = { $what }: van jou
edit-keep-mine = Het mijne
edit-keep-theirs = Dat van de ander
edit-rest = De rest van wat je wijzigde, blijft hoe dan ook.
edit-which = Welk netwerk?
edit-none = Je begeleidt geen netwerk dat je kan wijzigen.
edit-done = { $count ->
    [0] Bewaard.
    [one] Bewaard. { $count } deelnemer hoort zo meteen hoe het nu is.
   *[other] Bewaard. { $count } deelnemers horen zo meteen hoe het nu is.
}
edit-undone = { $heard ->
    [nobody] Weer zoals het was. Niemand kreeg bericht.
   *[some] Weer zoals het was. Wie van de wijziging hoorde, hoort ook dit.
}
edit-crowded = { $count ->
    [one] { $count } persoon heeft al een plaats, en houdt die.
   *[other] { $count } mensen hebben al een plaats, en houden die.
}
