settings-title = Taal en tijdzone
settings-language = Taal
settings-zone = Tijdzone
settings-now = Bij jou is het nu
settings-zone-other = Een andere tijdzone
settings-zone-why = Berichten komen op jouw werkuren, en data staan in jouw tijd.
settings-zone-form = Tijdzone
settings-zone-hint = Een grote stad, zoals Brussel, of een naam zoals Europe/Brussels
settings-zone-unknown = Die tijdzone ken ik niet. Probeer een grote stad, zoals Brussel.
settings-zone-like = Die tijdzone ken ik niet. Bedoel je { $zone }?
settings-kept = Dat is bewaard.
language-nl = Nederlands
language-en = English
language-fr = Français
settings-messages = Wil je minder berichten, een pauze of andere uren? Jij kiest, en je kan alles terugdraaien.
settings-kinds = { $stopped ->
    [0] { $halved ->
        [one] Van één soort bericht krijg je de helft.
       *[other] Van { $halved } soorten berichten krijg je de helft.
    }
    [one] Eén soort bericht stuur ik je niet meer{ $halved ->
        [0] .
        [one] , en van één soort krijg je de helft.
       *[other] , en van { $halved } soorten krijg je de helft.
    }
   *[other] { $stopped } soorten berichten stuur ik je niet meer{ $halved ->
        [0] .
        [one] , en van één soort krijg je de helft.
       *[other] , en van { $halved } soorten krijg je de helft.
    }
}
