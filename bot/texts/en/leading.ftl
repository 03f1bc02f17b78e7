leading-title = You facilitate { $network } too
leading-what = { $name } would like to facilitate this network together with you. You see all that a facilitator sees, and take no seat yourself.
leading-why = You get this because { $name } chose you. If it doesn’t suit you, step back, without a reason.
leading-step-back = I’d rather not
leading-back = All right. You don’t facilitate { $network }.
leading-gone = You don’t facilitate this network (any more).
