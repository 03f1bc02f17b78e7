# What the browser shows when somebody installs Kring in Slack.
slack-install-done = Kring is in { $workspace } now
slack-install-greeted = You got a message from Kring in Slack. That is where you set it up, in under two minutes.
slack-install-ask = Open Kring in Slack and type /kring setup: that sets it up, in under two minutes.
slack-install-open = Open Kring in Slack
slack-install-grid = Kring is in your organisation now, but in none of its workspaces yet. Choose where it may be.
slack-install-choose = Choose the workspaces
slack-install-scopes = Slack did not give Kring all that it asked for. This is missing: { $scopes }. Install it again and allow everything.
slack-install-failed = Kring is not installed
slack-install-stale = This link was used, is older than ten minutes, or was started in another browser. Start again.
slack-install-used = This link was used already
slack-install-used-what = Kring is installed if the page before this one said so: then you find it in Slack. Otherwise, start again.
slack-install-denied = You did not allow it, so nothing has changed. Can’t you install apps yourself? Then ask whoever runs your Slack.
slack-install-elsewhere = This Kring is for certain workspaces, and yours isn’t one of them. Nothing was kept. Ask whoever runs this Kring to add it.
slack-install-refused = Slack refused ({ $code }). Start again. If it still fails, give that code to whoever runs Kring.
slack-install-busy = Slack did not answer. Start again in a minute.
slack-install-unsaved = Slack allowed it, but Kring could not save it. Start again in a minute.
slack-install-again = Start again
