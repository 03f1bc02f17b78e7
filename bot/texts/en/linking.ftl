link-title = Link a channel
link-question = Whose channel is { $channel }?
link-question-unnamed = Whose is this channel?
link-explained = Insights that somebody confirms arrive here. I don’t read what is written here.
link-scope = { $scope ->
    [team] My team’s
    [network] A network’s
   *[organisation] The whole organisation’s
}
link-done = { $scope ->
    [team] { $channel } is your team’s channel
    [network] { $channel } is the network’s channel in your organisation
   *[organisation] { $channel } is the whole organisation’s channel
}
link-what-now = What colleagues want to share here appears only once they confirm it themselves.
link-joined = This channel was a team’s already. You’re part of it now.
link-moved = You’re part of this team now, and no longer of the one before.
link-already = This channel was linked like that already.
link-taken = { $scope ->
    [team] This channel belongs to the team { $channel } already. Are you part of it?
   *[organisation] { $channel } is the whole organisation’s channel already.
}
link-join = I’m part of this team
link-leave-it = Keep it as it is
link-left = Fine, nothing changes.
link-nowhere = You link a channel from within it: type “{ $word }” there.
link-form = Link a channel
link-name = Name
link-name-hint = What is this team or channel called?
link-which = Which channel do you want to link?
link-which-note = Insights that somebody confirms go there. I read nothing there myself.
link-pick = Pick a channel
link-channel = Channel
link-channel-hint = Kring has to be a member of a private channel first.
link-go-on = Go on
link-which-network = Which network’s posts should appear in { $channel }?
link-network-note = A network has one channel in each organisation. Whoever is in that channel reads what is shared with the network.
link-network-now = What somebody shares with the network appears here, and in the channel of each other organisation in it.
link-foreign = This channel belongs to another organisation than yours. Somebody from there can link it.
link-is = { $scope ->
    [team] This is your team’s channel.
    [network] What is shared with { $network } appears here.
   *[organisation] This is the whole organisation’s channel.
}
link-undo = { $scope ->
    [team] Unlink from my team
    [network] Unlink from { $network }
   *[organisation] Unlink from the organisation
}
link-undone = { $scope ->
    [team] { $channel } is no longer your team’s channel
    [network] { $channel } is no longer the network’s channel
   *[organisation] { $channel } is no longer the organisation’s channel
}
link-undone-note = From now on nothing of this appears here. What is here already, stays.
link-again = Link it again
link-undo-surely = This is for everybody in { $channel }: what they share no longer appears here. Are you sure?
link-undo-yes = Unlink for everybody
link-move = You’re part of { $here } now. Move to { $there }?
link-move-yes = Move
