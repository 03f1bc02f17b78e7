# What is said on Teams only.
teams-choose = Kies
teams-cancel = Terug
teams-again = Probeer opnieuw
teams-optional = { $label } (mag leeg)
teams-meter = { $value } van { $top }
teams-cut = De rest past niet op deze kaart.
teams-form-errors = { $count ->
    [one] Eén antwoord klopt nog niet. Wat je typte, staat er nog.
   *[other] { $count } antwoorden kloppen nog niet. Wat je typte, staat er nog.
}
teams-answered-personally = Ik antwoord je in onze eigen chat, want wat je met mij bespreekt, blijft tussen ons.
teams-open-chat = Open onze chat
teams-done = Dat was al gebeurd.
teams-refresh = In mijn taal
teams-public-title = Kring
teams-public-what = Ik help lerende netwerken om te blijven leren. Hier kan je me dit vragen, met @Kring ervoor:
teams-public-do = { $word } – { $what }
teams-public-personal = Wat over jezelf gaat, beantwoord ik in onze eigen chat, waar niemand meeleest.

# The app manifest: short, under 80 and 4,000 characters; commands under 30.
teams-app-short = Kring houdt lerende netwerken aan het leren.
teams-app-full = Kring stelt op het juiste moment één kleine vraag: ben je klaar voor een lerend netwerk, wat breng je mee, wat leerde je, en wie heeft daar nog wat aan? Wat je over jezelf antwoordt, zie alleen jij; wat je deelt, kies je zelf.
teams-save-title = Bewaar als inzicht
teams-save-what = Houd bij wat je uit dit bericht leert, voor jezelf of voor anderen
teams-do-ready = Ben je er klaar voor?
teams-do-find = Zoek een netwerk
teams-do-new = Start een netwerk
teams-do-share = Deel wat je leerde
teams-do-evaluate = Evalueer een sessie
teams-do-mine = Jouw netwerken
teams-do-channel = Koppel dit kanaal
teams-do-meeting = Onze teamvergadering
teams-do-calendar = Wanneer komt wat?
teams-do-why = Waarom dit bericht?
teams-do-settings = Taal en tijdzone
teams-do-help = Wat kan ik hier?
