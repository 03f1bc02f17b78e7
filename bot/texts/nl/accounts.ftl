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
accounts-command = { $word } { $code }
accounts-secret = Geef de code aan niemand: ze dient om jouw eigen accounts samen te brengen. Typt iemand ze, dan vraag ik het je eerst. Ze werkt maar één keer.
accounts-form = Breng accounts samen
accounts-code-hint = De code die je bij je andere account kreeg
accounts-no-code = Die code vind ik niet. Een code werkt één keer, en tien minuten lang.
accounts-clash = { $why ->
    [self] Dat is je eigen code. Typ ze met je andere account.
    [outside] Jullie organisaties laten dit nog niet allebei toe. Wie Kring daar beheert, kan dat regelen.
    [roles] Dit account heeft een rol in zijn organisatie. Maak de code hier, en typ ze bij het andere.
    [facilitator] Dit account begeleidt een netwerk. Maak de code hier, en typ ze bij het andere.
   *[network] Beide accounts zitten in { $network }. Stap er met één van beide uit, dan lukt het.
}
accounts-who = { $name } typte je code. Ben jij dat, met een ander account?
accounts-who-happens = Alles van dat account komt dan samen met het jouwe, onder jouw naam. Terugdraaien kan niet. Ben jij het niet, zeg dan nee: dan gebeurt er niets.
accounts-agreed = Goed. Ik vroeg het net ook bij je andere account: bevestig daar, en het is klaar.
accounts-refused = Goed, er is niets veranderd, en de code geldt niet meer.
accounts-waiting = Ik vraag het bij het account waar de code gemaakt is. Zeg daar ja, dan schrijf ik je hier weer.
accounts-waiting-note = Er is nog niets veranderd. De code werkt tot tien minuten nadat ze gemaakt is.
accounts-leave = Laat maar
accounts-declined = Het andere account zei nee. Er is niets veranderd, en de code geldt niet meer.
accounts-whose = { $name } maakte deze code, en zegt dat jij dat bent. Klopt dat?
accounts-what-happens = Je netwerken, antwoorden en wensen komen dan samen onder die naam. Terugdraaien kan niet.
accounts-me = Ja, dat ben ik
accounts-not-me = Nee
accounts-nothing = Goed, er is niets veranderd.
accounts-joined = Je accounts zijn nu samen: overal ben je { $name }.
accounts-in-private = Hier lezen anderen mee. Typ dit in ons eigen gesprek.
accounts-overheard = Dat konden anderen meelezen. Stond er een code in, dan geldt ze niet meer: maak een nieuwe, en typ ze in ons eigen gesprek.
accounts-together = { $name } en jij zijn nu één persoon voor mij: je accounts zijn samen.
accounts-same-network = hetzelfde netwerk
