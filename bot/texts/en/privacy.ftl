privacy-title = Who sees what?
privacy-summary = Who sees your answers, and who doesn’t
privacy-readiness = Is it for me
privacy-readiness-seen = Only you.
privacy-evaluations = Evaluations
privacy-evaluations-seen = Nobody sees who answered what. The facilitator sees averages and remarks without names, from five answers on.
privacy-coming = Whether you come
privacy-coming-seen = The facilitator. What you bring, the other participants see too.
privacy-insights = Insights
privacy-insights-seen = Whom you choose yourself, only after you confirm. What you keep for yourself nobody sees.
privacy-manager = Your manager
privacy-manager-seen = Who of the team takes part, and never what anybody answered.
privacy-yours = What is yours
privacy-yours-seen = { $named ->
   *[yes] You may ask for a copy of it, or to have it erased. { $contact } will help you.
    [no] You may ask for a copy of it, or to have it erased. Whoever administers Kring in your organisation will help you.
}
privacy-stop = You can stop any message, and always look up why you got one.
