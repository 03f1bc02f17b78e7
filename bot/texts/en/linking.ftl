link-title = Link a channel
link-question = Whose is { $channel }?
link-question-unnamed = Whose is this channel?
link-explained = Insights that somebody confirms arrive here. I don’t read along.
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
link-nowhere = You link a channel from within it: type “/kring { $word }” there.
link-form = Link a channel
link-name = Name
link-name-hint = What is this team or channel called?
link-which = Which channel do you want to link?
link-which-note = Insights that somebody confirms go there. I read nothing there myself.
link-pick = Pick a channel
link-channel = Channel
link-channel-hint = Kring has to be a member of a private channel first.
link-go-on = Go on
link-which-network = Which network’s posts are to come to { $channel }?
link-network-note = Each organisation has one channel for a network. Whoever is in that channel reads what is shared with the network.
link-network-now = What somebody shares with the network appears here, and in the channel of each other organisation in it.
