announce-promoted-title = There is a seat for you
announce-promoted = A seat came free in { $network }. It’s yours now.
announce-promoted-why = You get this because you were on the waiting list. Doesn’t it suit you any more? You can leave.
announce-cancelled-title = A network is cancelled
announce-cancelled = { $network } is cancelled. You won’t get messages about it any more. Questions? { $name } is happy to help.
announce-cancelled-why = You get this because you were in it, or on the waiting list.
