# Setting Kring up for an organisation.
do-setup = Set up Kring
about-setup = arrange how Kring works in your organisation
arranging-title = { $named ->
   *[yes] Kring at { $organisation }
    [no] Kring in your organisation
}
arranging-hello = { $named ->
   *[yes] Hello { $name }! I’m Kring. It’s good to be here.
    [no] Hello! I’m Kring. It’s good to be here.
}
arranging-what = This is what I suggest. If it suits you, one press is enough; all of it can change later. Below you’ll read what I do, what I never do and what I keep.
arranging-does = What I do
arranging-does-brings = I bring colleagues together in learning networks: ten to fifteen people, a few sessions, a beginning and an end.
arranging-does-reminds = I remind them of their sessions, and ask a small question at the right moment.
arranging-does-shares = I bring to the team what somebody wants to share.
arranging-never = What I never do
arranging-never-reads = Read along in channels. I only see what is addressed to me.
arranging-never-tells = Tell who answered what: not to managers, not to HR, not to you. Of evaluations there are only averages and remarks without names, from { $enough } answers on.
arranging-never-posts = Share anything that its writer didn’t confirm.
arranging-never-floods = Flood people. By myself I send each of them at most two messages a day and five a week, on working days. Whoever wants less, or silence, chooses that. Only news of a session that changes comes on top.
arranging-keeps = What I keep
arranging-keeps-work = Names, languages and time zones; networks, sessions and who comes; what people share; their own, confidential answers. These stay as long as Kring runs for you.
arranging-keeps-log = Who got which message, when and why: { $days } days.
arranging-keeps-traces = My replies to what people type, and technical traces: a week.
arranging-keeps-drafts = An evaluation that somebody began and didn’t finish: two weeks after the session.
arranging-as-is = This is fine
arranging-change = Change…
arranging-kept = That’s settled, from now on.
arranging-kept-within = That’s settled. I made the hours { $opens }–{ $closes }: outside those I don’t write.
arranging-undo = You can always change this again. What it says here then holds from that moment on.
arranging-whose = An administrator arranges how Kring works here.
arranging-they = { $count ->
    [one] In your organisation that is { $names }.
   *[other] In your organisation those are { $names }.
}
arranging-nobody = Your organisation has none yet. Whoever keeps Kring running for you can appoint somebody.
arranging-name = Name of your organisation
arranging-name-hint = Others see it where you share a network with them
arranging-no-name = None yet
arranging-language = Language
arranging-language-hint = For whoever chose none, and for whom Slack or Teams tells none
arranging-zone = Time zone
arranging-country = Public holidays
arranging-hours = Messages between
arranging-hours-from-to = { $opens } and { $closes }, in each person’s own time
arranging-opens = Messages from
arranging-closes = Messages until
arranging-hours-hint = From 08:30 to 17:30, at least two hours. Whoever chose hours keeps those.
arranging-hours-order = Choose a later hour than the first.
arranging-hours-short = That leaves too little: take at least two hours between 08:30 and 17:30, one of them between 10:00 and 15:00.
arranging-contact = Who helps with questions
arranging-contact-person = Who helps with questions: a colleague
arranging-contact-words = Or in words
arranging-contact-hint = Such as a name, an e-mail address or a telephone number
arranging-no-contact = Nobody yet
arranging-kept-days = How long messages can be looked up
arranging-kept-hint = Who got which message, and why. I remove older lines every day.
arranging-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
arranging-outside = Networks with other organisations
arranging-outside-hint = Of your people, others then see only the name, and what they share with the network.
arranging-allowed = { $outside ->
    [yes] Yes, that’s allowed
   *[no] No, not now
}
arranging-form = Set up Kring
arranging-form-intro = What you choose here holds for everybody who chose nothing else.
arranging-ask = Questions? { $contact } will help you.
arranging-threshold = When HR hears that a network could start
arranging-threshold-hint = So many people waiting for a topic. HR hears how many, never who.
arranging-threshold-people = Once { $count } people wait for a topic
arranging-methods = Website with working methods
arranging-methods-hint = Stands with each working method. Empty: the site of De Ambrassade.
arranging-methods-wrong = This isn’t the address of a website.
arranging-learning = Networks and catalogue…
arranging-learning-form = Networks, catalogue
