log-title = Why did I get this?
log-summary = { $count ->
    [one] One message of mine, with the reason
   *[other] { $count } messages of mine, each with the reason
}
log-empty = I haven’t sent you anything by myself, and nothing is planned.
log-private = Only you see this list.
log-coming = Still to come
log-past = Past
log-about = { $what } · { $about }
log-when = { $status ->
    [sent] Sent on { $at }
    [dropped] Not sent, { $at }
    [failed] Failed on { $at }
    [unknown] Perhaps delivered on { $at }
    [sending] Leaving on { $at }
    [claimed] Leaving on { $at }
    [waiting] Foreseen on { $at }
   *[planned] Planned for { $at }
}
log-times = { $status ->
    [sent] Sent { $count } times, last on { $at }
    [dropped] Not sent { $count } times, last on { $at }
    [failed] Failed { $count } times, last on { $at }
    [unknown] Perhaps delivered { $count } times, last on { $at }
   *[planned] Planned { $count } times, first on { $at }
}
kind-invitation = Invitation to a network
kind-launch = New network in the house
kind-leading = Facilitating together
kind-ready = Check before you begin
kind-support = Support for a colleague
kind-intro = Intro card
kind-expectations = Expectations
kind-preparation = Preparing a session
kind-rsvp = Invitation to a session
kind-reminder = Reminder of a session
kind-link = Link to an online session
kind-evaluation = Evaluation of a session
kind-share = Invitation to share
kind-results = Results of an evaluation
kind-tried = Asking how trying it went
kind-agenda = Agenda item for the team meeting
kind-bring = Something for the team meeting
kind-discussed = After the team meeting
kind-interest = Interest in a colleague
kind-coffee = Idea for coffee or lunch
kind-safety = Questions about trust in the group
kind-harvest = Harvest of a network
kind-aftercare = Vote on what comes next
kind-still = Asking whether you still use it
kind-catalogue = Check of the catalogue
kind-awaited = Enough people for a network
kind-suggestion = What became of a suggestion
kind-change = News about a network
kind-digest = Overview of open questions
kind-back = Welcome back
kind-muted = Sign about stopped messages
kind-talk = Talk about time
kind-insight = Shared insight
kind-reply = Answer
kind-other = Message
why-invitation = You’re invited to a network.
why-launch = A network begins in your organisation.
why-leading = It is about who facilitates a network.
why-ready = Your first session is coming, and beforehand you can see what you want to learn.
why-support = Somebody in your team takes part in a network.
why-intro = Before the first session the participants introduce themselves to each other.
why-expectations = Before the first session I ask what you expect.
why-preparation = You facilitate this network, and a session is coming.
why-rsvp = You’re in, and a week before I ask whether you’re coming.
why-reminder = You’re in, and shortly before you get the practical facts.
why-link = You’re coming to an online session, and shortly before you get the link.
why-evaluation = Those who were at the session get these questions: your opinion makes the next one better.
why-share = After a session I ask whether there is something to share.
why-results = You facilitate this network, and the evaluation of a session has closed.
why-tried = You made a plan, and I ask how it went.
why-agenda = Somebody in the team wants to bring something to the meeting.
why-bring = Your team meets soon: a moment for something from the last session.
why-discussed = You brought something to the team meeting.
why-interest = Somebody in your team is halfway through a network.
why-coffee = You chose to get ideas for coffee breaks.
why-safety = Now and then I ask whether everybody can speak freely.
why-harvest = The last session is coming, and you can look back.
why-aftercare = The network ends, and together you choose what follows.
why-still = Six weeks after the end I ask whether it is still of use to you.
why-catalogue = Every quarter we go through the catalogue.
why-awaited = Enough people wait for a topic. HR hears so once for each.
why-suggestion = You suggested something for the catalogue.
why-change = Something changed in a network that you’re in.
why-digest = It was busy, so your questions are together in one message.
why-back = You were away, and here is what I didn’t send meanwhile.
why-muted = You facilitate a network in which many stopped a kind of message.
why-talk = Somebody in your team asked me to tell you that they’d like to talk about time.
why-insight = A colleague chose to share this.
why-reply = You asked something, and this is the answer.
why-answered = You had answered already.
why-away = On days when you are away I send nothing.
why-backoff = Three questions in a row stayed open. So I ask you something only once per session.
why-blocked = You don’t want messages from me. I respect that.
why-by-hand = An administrator looked at it.
why-cancelled = The network is cancelled.
why-cap = I don’t send too much on one day or in one week.
why-closed = The evaluation was closed already.
why-declined = You had said that you couldn’t come.
why-done = You had done this already.
why-underway = You’re in a network already, so you know what it is like.
why-asked = I asked you this before, for another network.
why-early = The session wasn’t over yet.
why-unvoted = Nobody had voted yet.
why-expired = It was too late to be of use.
why-failed = Sending it didn’t work.
why-gone = What this was about doesn’t exist any more.
why-halved = You want half of these, so I skipped this one.
why-holiday = On public holidays I send nothing.
why-late = You weren’t in yet when the session was held.
why-later = You chose this moment yourself.
why-later-waited = You chose a moment yourself. You were away then, or it wasn’t working time, so it came after that.
why-left = You weren’t in, or weren’t any more.
why-merged = You had this very message only just before.
why-merged-digest = It was too busy, so this is in your overview of open questions.
why-moved = The session was moved. A message comes at the new moment.
why-nothing = There was nothing to say.
why-over = The session had begun already.
why-planned = The right moment is still to come.
why-quiet-hours = Outside your working hours I wait. Questions come on Mondays only from 10:00 on, and on Fridays until 15:00.
why-replanned = The plan changed, and this is no longer part of it.
why-retry = It hasn’t worked yet. I’ll try again.
why-shared = You had shared something already.
why-stopped = You don’t want this kind of message any more.
why-switched-off = This is switched off in the calendar of the network or the organisation.
why-unknown = No confirmation came. I didn’t send it again, so as not to disturb you twice.
why-unreachable = I found no account to reach you at.
why-waiting = This conversation isn’t there yet. It is on the calendar already, but nobody gets it yet.
why-no-link = There is no link to send.
why-no-team = Nobody in your team is in it any more.
why-nobody-asked = No evaluation had gone out yet.
why-unconfirmed = You hadn’t said that you’re coming.
why-other = This belonged to one of your networks.
why-not-allowed = I’m not allowed to do that there. Whoever installed Kring should install it again and allow everything.
why-not-in-channel = I’m not in that channel. Invite me: type /invite @Kring there.
why-not-added = Kring isn’t there, or isn’t allowed there. An administrator of Teams can add it.
why-no-channel = That channel is gone or archived, or I may not see it. Link another one, or invite me.
why-not-installed = Kring is no longer installed there.
kind-introductions = Introductions in the channel
kind-expected = What participants expect
kind-goals = Choosing learning goals
why-introductions = Before the first session, the participants’ cards are in the channel together.
why-expected = You facilitate this network, and before the first session you can read what people expect.
why-goals = After a session, the participants choose together what they want to learn.
why-carried = This was in your invitation to the session already.
kind-notes = Notes of a session
kind-prepare = Time to prepare
why-notes = You facilitate this network, and a session is over.
why-prepare = You chose this moment to prepare yourself.
why-absent = It was noted that you weren’t there.
kind-decide = Deciding what comes after a network
why-decide = You facilitate this network, and it isn’t decided yet what comes after the last session.
kind-opens = A network you wait for
why-opens = A network begins about something that you wait for.
