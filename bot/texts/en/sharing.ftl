share-title = Share what you learned
share-why = You get this because you’re in, and session { $number } of { $network } is over.
share-question = Which one thought or tip would you like to keep, for yourself or for your colleagues?
share-you-decide = You choose in a moment who reads it. Nothing goes out without your confirmation.
share-write = Write it down
share-not-now = Not now
share-not-now-fine = That’s fine. Nothing was shared.
share-form = Share what you learned
share-text = What did you learn?
share-text-hint = One thing that may help somebody else
share-next = Continue
share-too-long = That is { $length } characters, and there is room for { $limit }. The beginning is ready for you to shorten.
share-with-whom = Who may read this?
share-nothing-yet = Nothing is shared yet. Until you confirm, only you see this.
share-to = { $scope ->
    [team] My team ({ $channel })
   *[organisation] The whole organisation ({ $channel })
}
share-private = Only me
share-unlinked = { $scope ->
    [team] Your team has no channel yet. Type “{ $word }” in your team’s channel to link it.
    [network] Your organisation has no channel for this network yet. Type “{ $word }” in a channel to link it.
   *[organisation] The organisation has no channel yet. Type “{ $word }” in that channel to link it.
}
share-edit = Change the text
share-preview = This is what it will look like
share-goes-to = Goes to { $channel }, with your name.
share-stays = Stays with you. Nobody else gets to see this.
share-confirm = { $where ->
    [channel] Post it
   *[private] Keep it for me
}
share-other = Choose other readers
share-use-buttons = Your text is ready. Choose below what happens with it, or change it.
share-resumed = Your text is still here. Nothing was shared.
share-channel-gone = That channel isn’t linked any more. Choose again who may read this.
share-already = This is already confirmed, and goes out only once.
share-done = Shared in { $channel }
share-kept = Kept, for you alone
share-again = Share something else
posting-title = { $name } learned something
posting-about = From the learning network { $network }
posting-gone = This isn’t shared any more.
share-to-network = The channels of { $network }
share-goes-to-network = { $where ->
    [own] Goes to { $channel }, with your name.
    [others] Goes with your name to the channels of the other organisations in the network ({ $count }).
   *[both] Goes with your name to { $channel } and to the channels of the other organisations in the network ({ $count }).
}
posting-from = { $name } ({ $house })
