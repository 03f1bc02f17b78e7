hand-title = Who facilitates
hand-of = { $network }: who facilitates
hand-is = { $name } facilitates it.
hand-too = Facilitates it too
hand-adrift = { $name } facilitates { $network }, and can’t be reached any more. Somebody can take it over: nothing is lost.
hand-why = You get this because you look after the organisation, or facilitate it too.
hand-none = You facilitate no network. Whoever does can hand it over.
hand-which = Of which network?
hand-over = Hand it over…
hand-mine = I’ll take it over
hand-to-one = Hand it over to
hand-choose = Choose
hand-beside = Facilitate it together…
hand-alone = No longer facilitates it too
hand-alone-do = Remove
hand-who = Who
hand-who-hint = A colleague of yours
hand-form = Hand it over
hand-form-beside = Facilitate it together
hand-preview = Preview
hand-stays-question = And you?
hand-stays-yes = I go on facilitating it too
hand-stays-no = I stop
hand-surely = Is { $network } to be facilitated by { $name } from now on?
hand-gives-up-seat = Facilitators take no seat: theirs comes free for somebody else.
hand-stays = { $name } goes on facilitating it too.
hand-goes = { $name } stops facilitating it.
hand-do = Yes, do that
hand-elsewhere = Pick somebody of the network’s own organisation.
hand-already = They facilitate it already.
hand-beside-already = They facilitate it too already.
hand-asked = I asked { $name }. Nothing changes before they say yes, and you hear their answer.
hand-asks-first = I ask { $name } first. Nothing changes before they say yes.
hand-alone-done = { $name } no longer facilitates it too, and hears so. You can ask them again.
hand-alone-self = You no longer facilitate it.
hand-who-hears = { $count ->
    [0] There is no participant to tell yet.
    [one] { $count } participant hears it once.
   *[other] { $count } participants hear it once.
}
hand-done = { $count ->
    [0] Done. Whoever facilitates it now, hears so.
   *[other] Done. Whoever facilitates it now and all participants hear so.
}
