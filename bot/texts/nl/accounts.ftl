accounts-title = Jouw accounts
accounts-where = Elk bericht komt maar één keer.
accounts-line = { $preferred ->
    [yes] { $platform ->
        [slack] Slack, { $home }: hier schrijf ik je
        [teams] Teams, { $home }: hier schrijf ik je
       *[web] Web, { $home }: hier schrijf ik je
    }
   *[no] { $platform ->
        [slack] Slack, { $home }
        [teams] Teams, { $home }
       *[web] Web, { $home }
    }
}
accounts-prefer = { $platform ->
    [slack] Schrijf me op Slack ({ $home })
    [teams] Schrijf me op Teams ({ $home })
   *[web] Schrijf me op het web ({ $home })
}
accounts-preferred = Goed, daar schrijf ik je voortaan.
accounts-another = Heb je nog een account, in een andere werkruimte of op een ander platform? Met een code breng je ze samen.
accounts-make = Maak een code
accounts-make-new = Maak een nieuwe code
accounts-type = Ik heb een code
accounts-say = Typ dit binnen tien minuten bij Kring, met je andere account:
accounts-command = /kring { $word } { $code }
accounts-secret = Geef de code aan niemand: wie ze typt, is voor mij jou. Ze werkt maar één keer.
accounts-form = Breng accounts samen
accounts-code-hint = De code die je bij je andere account kreeg
accounts-no-code = Die code vind ik niet. Een code werkt één keer, en tien minuten lang.
accounts-clash = { $why ->
    [self] Dat is je eigen code. Typ ze met je andere account.
    [outside] Jullie organisaties laten dit nog niet allebei toe. Wie Kring daar beheert, kan dat regelen.
    [roles] Dit account heeft een rol in zijn organisatie. Maak de code hier, en typ ze bij het andere.
    [facilitator] Dit account begeleidt een netwerk. Maak de code hier, en typ ze bij het andere.
   *[network] Beide accounts zitten in hetzelfde netwerk. Stap met één van beide uit, dan lukt het.
}
accounts-whose = Deze code is van { $name }. Ben jij dat?
accounts-what-happens = Je netwerken, antwoorden en wensen komen dan samen onder die naam. Terugdraaien kan niet.
accounts-me = Ja, dat ben ik
accounts-not-me = Nee
accounts-nothing = Goed, er is niets veranderd.
accounts-joined = Je accounts zijn nu samen: overal ben je { $name }.
accounts-in-private = Hier lezen anderen mee. Typ dit in ons eigen gesprek.
