poll-title = { $network }: something for your team?
poll-about = I can ask the people of your team, each once, whether this network is something for them: yes, later or no. I leave alone who is in it already, was invited, or said no lately.
poll-you-see = Whom I ask, and who says what, you never get to see. After a week you see numbers, if at least { $enough } people answered and not all said the same. Who says yes can choose to let you know, and isn’t counted then.
poll-ask = Ask my team
poll-asked = I’m asking them.
poll-asked-on = Asked on { $day }.
poll-too-few = I show no numbers: they could tell you who said what.
poll-not-yet = You see numbers from { $day } on, if they give nobody away.
poll-count = { $count }
poll-keen = Let you know themselves that it is something for them:
poll-again-from = From { $day } on you can ask again.
poll-not-now = That can’t be done now. Below is how it stands.
poll-managers-only = This is for managers, and about their own team only.
poll-no-team = I don’t know your team yet. Link your team’s channel first.
poll-elsewhere = This network is of another organisation. About that you can’t ask your team through me.
poll-which = About which network do you want to ask your team?
poll-none = There is no open network to ask your team about now.
keen-title = Interest in { $network }
keen-why = You get this because they chose to let you know. It tells you nothing of others.
keen-look = See what you asked
polled-question = Is { $network } something for you?
polled-why = You get this because { $name } had the team asked. What you say { $name } doesn’t see: only numbers, and only from { $enough } answers on. A no needs no reason.
polled-yes = Yes
polled-later = Later
polled-no = No
polled-thanks = Noted.
polled-already = Your answer stands, so that nobody can tell it from the numbers.
polled-said = { $answer ->
    [yes] You said yes to { $network }
    [later] You said later to { $network }
   *[no] You said no to { $network }
}
polled-not-told = You join by yourself. { $name } doesn’t know that you said yes, unless you let them know.
polled-told-no-more = You sign up yourself. { $name } doesn’t know that you said yes: I can tell them for one week.
polled-tell = Let { $name } know
polled-told = { $name } knows from me that you said yes.
polled-left-alone = Nobody asks you about it through me again for ninety days.
polled-later-on = You can still find the network. The question may come once more in thirty days at the earliest.
polled-unknown = I can’t find that question (any more).
kind-poll = Question of your manager
why-poll = Your manager had me ask whether a network is something for you.
kind-keen = Interest in your team
why-keen = Somebody of your team wants you to know that a network is something for them.
