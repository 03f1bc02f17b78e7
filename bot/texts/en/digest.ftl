digest-title = { $network }, session { $number }: what is still open
digest-what = { $cause ->
    [busy] A lot came together. So everything about this session is in one message.
    [again] This is what you can still do, if you like.
   *[open] The last three questions stayed open. From now on I ask you something only once per session. Answer again, and they come one by one again. Practical messages keep coming.
}
digest-why = You get this because you belong to this network. No answer needed.
digest-prepare = Prepare session { $number }
digest-single = Ask me one by one again
digest-single-done = Noted: questions come one by one again.
digest-done = Nothing is open here any more.
