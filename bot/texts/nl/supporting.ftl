supporting-title = { $count ->
    [one] Iemand van je team leert mee in { $network }
   *[other] { $count } mensen van je team leren mee in { $network }
}
supporting-summary = { $network }: zo help je
supporting-number = { $count } mensen van je team doen mee.
supporting-ask = Spreek samen af welke uren vrij zijn, en wat even mag wachten.
supporting-why = Je krijgt dit als leidinggevende. Antwoorden krijg je van mij nooit te zien.
supporting-all-dates = Alle data
supporting-calendar = In mijn agenda
supporting-interest = Toon eens interesse: { $network }
supporting-openers = Je kan vragen: “Wat verraste je? Waar kan ik helpen om iets uit te proberen?”
supporting-nobody = Niemand van je team doet (nog) mee in dit netwerk.
supporting-done = Gedaan
supporting-thanks = Mooi, dat helpt. Dit wacht niet meer op je.
