log-title = Why did I get this?
log-summary = { $count ->
    [one] Your latest message, with the reason
   *[other] Your latest { $count } messages, with the reason
}
log-empty = I haven’t sent you anything by myself, and nothing is planned.
log-private = Only you see this list.
log-about = { $what } · { $about }
log-when = { $status ->
    [sent] Sent on { $at }
    [dropped] Not sent, { $at }
    [failed] Failed on { $at }
    [unknown] Perhaps delivered on { $at }
    [sending] Leaving on { $at }
    [claimed] Leaving on { $at }
   *[planned] Planned for { $at }
}
kind-reminder = Reminder of a session
kind-evaluation = Evaluation of a session
kind-share = Invitation to share
kind-change = News about a network
kind-insight = Shared insight
kind-reply = Answer
kind-other = Message
why-reminder = You’re in, and the day before you get the practical facts.
why-evaluation = Those who were at the session get these questions: your opinion makes the next one better.
why-share = After a session I ask whether there is something to share.
why-change = Something changed in a network that you’re in.
why-insight = A colleague chose to share this.
why-reply = You asked something, and this is the answer.
why-answered = You had answered already.
why-blocked = You don’t want messages from me. I respect that.
why-cancelled = The network is cancelled.
why-closed = The evaluation was closed already.
why-declined = You had said that you couldn’t come.
why-done = You had done this already.
why-early = The session wasn’t over yet.
why-expired = It was too late to be of use.
why-failed = Sending it didn’t work.
why-gone = What this was about doesn’t exist any more.
why-left = You weren’t in, or weren’t any more.
why-over = The session had begun already.
why-planned = The right moment is still to come.
why-quiet-hours = Outside your working hours I wait.
why-retry = It hasn’t worked yet. I’ll try again.
why-shared = You had shared something already.
why-unknown = No confirmation came. I didn’t send it again, so as not to disturb you twice.
why-unreachable = I had no address to reach you.
why-other = This belonged to one of your networks.
