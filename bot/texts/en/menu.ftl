menu-summary = What you can do with Kring
menu-title = What would you like to do?
menu-hello = { $named ->
   *[yes] Hello { $name }! I’m Kring.
    [no] Hello! I’m Kring.
}
menu-what = I help you learn from colleagues in a learning network: ten to fifteen people who meet a few times around questions from their work. I bring you the right small question at the right moment, and stay silent when I can.
menu-line = { $word }: { $what }
menu-meant = Did you mean “{ $word }”?
menu-unknown = I don’t understand “{ $said }” yet. Are you looking for one of these?
menu-thanks = You’re welcome.
menu-farewell = See you!
menu-fine = Great.
menu-greeting = { $named ->
   *[yes] Hello { $name }!
    [no] Hello!
}
menu-typing = Press a button, or just type the word.
about-ready = see whether a learning network suits you now
about-find = a network with room
about-new = start a network yourself
about-mine = your networks and their next session
about-share = tell something you learned
about-evaluate = ask what a session brought
about-channel = link your team’s channel
about-why = why you got a message, or didn’t
about-settings = your language and time zone
about-help = this overview
do-ready = Is it for me?
do-find = Find a network
do-new = Start a network
do-mine = My networks
do-share = Share what you learned
do-evaluate = Evaluate a session
do-channel = Link a channel
do-why = Why did I get this?
do-settings = Language and time zone
do-help = Show everything
about-invite = bring people into your network, from elsewhere too
about-join = come in with a code
about-account = your accounts, and where I write to you
do-invite = Invite people
do-join = I have a code
do-account = My accounts
do-ask = Ask your network
about-ask = put a question to your network, between two sessions
do-propose = Discuss an idea for a network
about-propose = prepare a talk about a network that isn’t there yet
meant-ask = Asking my network something
meant-propose = Proposing a network
meant-program = The agenda of a session
meant-overview = Overview of my network
meant-catalogue = Keeping the catalogue
