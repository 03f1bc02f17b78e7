propose-title = Discuss an idea for a network
propose-about = Do you miss a network to learn from others? Write in your own words what about, and why. I make it the outline of a talk with your manager or HR.
propose-only-you = Only you see this, until you send it yourself.
propose-write = Write your proposal
propose-again = Propose something else
propose-form = Your proposal
propose-topic = What about?
propose-topic-hint = For example: living with dementia
propose-why = Why? What do you want to learn or improve?
propose-why-hint = A few sentences are enough
propose-people = With whom?
propose-next = Next
propose-draft = This is how your proposal reads
propose-nothing-yet = Nothing has been sent yet.
propose-whom = To whom do you want to send this?
propose-to = { $role ->
    [manager] { $name } (manager)
   *[hr] { $name } (HR)
}
propose-to-nobody = Nobody, I take it along myself
propose-no-counsel = I know no manager of your team here, and nobody of HR. You can take the text along yourself.
propose-edit = Edit
propose-preview = This is what the other will read
propose-goes-to = Goes to { $name }, with your name, when you press send.
propose-send = Send to { $name }
propose-other = Choose somebody else
propose-nobody-there = That person can’t get this any more. Choose somebody else.
propose-waits = { $name } still has an open proposal of yours. Wait for the answer, or withdraw that one first.
propose-use-buttons = Your proposal is ready. Choose below what becomes of it, or edit it.
propose-resumed = Your proposal is still here. Nothing has been sent.
propose-already = This was sent already, and leaves only once.
propose-copied = Your proposal, to take along yourself
propose-copy = I sent nothing. Copy the text to wherever you need it.
propose-sent = Sent to { $name }
propose-sent-note = I let you know when there is an answer. Until then you can withdraw it.
propose-follow = Follow your proposal
propose-line = { $status ->
    [sent] { $topic }: { $name } hasn’t answered yet
    [talk] { $topic }: { $name } wants to talk about it
    [ahead] { $topic }: { $name } says “go ahead”
    [later] { $topic }: { $name } says “not now”
   *[withdrawn] { $topic }: you withdrew it
}
proposed-topic = { $name } would like to set up a learning network about:
proposed-why = Why:
proposed-people = With whom:
proposed-question = Can we talk about it for a quarter of an hour, or can it start right away?
proposal-title = Your proposal: { $topic }
proposal-stands = { $status ->
    [sent] { $name } hasn’t answered yet.
    [talk] { $name } wants to talk about it with you.
    [ahead] { $name } says: go ahead.
    [later] { $name } says: not now.
   *[withdrawn] You withdrew this. Only the topic of it is left.
}
proposal-why-you = You get this because you proposed it.
proposal-waits = As long as there is no answer, you can withdraw it.
proposal-withdraw = Withdraw
proposal-withdrawn = Withdrawn.
proposal-agree-when = Agree on a moment together.
proposal-found-it = Set the network up
proposal-from = { $name } proposes a learning network
proposal-why = You get this because { $name } chose you to put it to.
proposal-talk = Let’s talk
proposal-ahead = Go ahead
proposal-later = Not now
proposal-with-words = Answer with a word
proposal-answer = Your answer
proposal-words = Anything you want to add?
proposal-form = Answer
proposal-send = Send
proposal-thanks = Your answer is on its way.
proposal-answered-before = That can’t be done any more. Below is how it stands now.
proposal-you-said = { $status ->
    [talk] You want to talk about it with { $name }.
    [ahead] You told { $name }: go ahead.
   *[later] You told { $name }: not now.
}
proposal-taken-back = { $name } withdrew this proposal.
proposal-unknown = I can’t find that proposal.
kind-proposal = Proposal of a network
why-proposal = A proposal of a network, between you and a colleague.
propose-lately = { $name } got a proposal from you today or yesterday. Tomorrow you can send another; your text stays here.
