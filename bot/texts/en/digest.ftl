digest-title = { $network }, session { $number }: what is still open
digest-what = { $cause ->
    [busy] A lot came together. So everything about this session is in one message.
   *[open] The last three questions stayed open. So I now send only one message per session.
}
digest-why = You get this because you belong to this network. No answer needed.
digest-single = Send single questions again
digest-single-done = Noted: questions come one by one again.
digest-done = Nothing is open here any more.
