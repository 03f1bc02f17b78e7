muted-title = { $network }: too much of something?
muted-count = { $count ->
    [one] In the last four weeks { $count } of the { $seats } participants stopped a kind of message.
   *[other] In the last four weeks { $count } of the { $seats } participants stopped a kind of message.
}
muted-what = It’s about: { $what }.
muted-suggestion = Tip: ask next time which messages help, or switch this one off in the calendar.
muted-why = You get this because you facilitate this network. Who it was stays confidential.
muted-calendar = Go to the calendar
muted-gone = I don’t find this network among yours.
