deciding-title = { $network }: beslis wat volgt
deciding-summary = Beslissen wat volgt
deciding-not-yours = Wie het netwerk begeleidt, beslist wat volgt. Dit netwerk begeleid je niet.
deciding-early = Het netwerk loopt nog. Na de laatste sessie stemmen de deelnemers, en dan beslis jij.
deciding-voted = { $count } van { $total } stemden.
deciding-why = Je krijgt dit omdat jij het netwerk begeleidt. Laat binnen vijf werkdagen weten wat volgt: de deelnemers horen het dan van mij.
deciding-look = Bekijk de stemmen
deciding-owner = Wie neemt het op zich?
deciding-words = Wil je er iets bij zeggen?
deciding-intro = Twee minuten na je beslissing krijgt iedereen in het netwerk bericht. Tot dan kan je ze terugnemen.
deciding-decide = Beslis
deciding-done = { $count ->
    [one] Beslist. Over twee minuten krijgt { $count } deelnemer bericht.
   *[other] Beslist. Over twee minuten krijgen { $count } deelnemers bericht.
}
deciding-undo = Neem het terug
deciding-undone = Teruggenomen. Niemand hoorde ervan.
deciding-told = Dat kan niet meer: iedereen kreeg bericht.
deciding-announced = { $told ->
    [yes] Iedereen in het netwerk kreeg bericht.
   *[no] Nog niemand kreeg bericht. Twee minuten lang kan je dit terugnemen.
}
decided-title = { $network }: zo gaat het verder
decided-stop = { $network } stopt hier.
decided-extra = { $network } komt nog één keer samen.
decided-met = { $network } kwam nog één keer samen.
decided-series = Er komt een nieuwe reeks van { $network }.
decided-other = { $network } eindigt, en er komt iets anders in de plaats.
decided-at = Op { $at }, { $place }
decided-owner = { $owner } neemt dit op zich.
decided-open = Er is nog niets beslist.
decided-thanks = Bedankt voor wat je bracht en voor de hulp die je gaf.
decided-again = Tot dan: een week vooraf vraag ik of je komt.
decided-why = Je krijgt dit omdat je meedeed aan dit netwerk.
decided-new = Start de nieuwe reeks
decided-source = Meer op werkbaarwint.be
