trouble-title = Messages that don’t arrive
trouble-not-in-channel = I couldn’t post in { $name }: I’m not in that channel. Type /invite @Kring there, then press “Try again” here.
trouble-no-channel = I couldn’t post in { $name }: it is gone or archived, or I may not see it. Bring it back or invite me there, then press “Try again” here. Or link another channel.
trouble-not-added = I couldn’t post in { $name }: Kring isn’t in that team, or isn’t allowed there. Add the Kring app to the team, then press “Try again” here.
trouble-not-allowed = I can’t send messages in { $named ->
    [yes] the workspace { $name }
   *[no] one of your workspaces
}: Slack didn’t give me all permissions there. Install Kring there again and allow everything. Then I send by myself what is still of use.
trouble-locked-out = { $platform ->
    [teams] I can’t send messages in Teams: Microsoft no longer accepts Kring’s password. Whoever runs Kring sets a new one (MICROSOFT_APP_PASSWORD). Then I send by myself what is still of use.
   *[other] I can’t send messages in { $named ->
        [yes] the workspace { $name }
       *[no] one of your workspaces
    }: Slack no longer accepts Kring’s key. Install Kring there again. Then I send by myself what is still of use.
}
trouble-disabled = I can’t send messages to everybody in Teams: Kring is switched off there. An administrator of Teams allows it again in the Teams admin center. Then I send by myself what is still of use.
trouble-waiting = { $count ->
    [one] One message is waiting for this.
   *[other] { $count } messages are waiting for this.
}
trouble-why = You get this because you can solve it.
trouble-again = Try again
trouble-install = Install again
trouble-mend = See what to do
trouble-trying = I’m trying again now. What would come too late isn’t sent any more.
trouble-none = There is nothing here now that you need to solve.
kind-trouble = Messages that don’t arrive
why-trouble = Messages don’t arrive, and you can do something about it.
why-mended = It was solved meanwhile.
why-again = What was in the way is solved, so I’m trying again.
why-locked-out = Kring’s key is no longer accepted there. An administrator has to solve that.
why-disabled = An administrator of Teams switched Kring off there. An administrator has to solve that.
