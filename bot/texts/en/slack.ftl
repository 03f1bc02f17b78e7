# What is said on Slack only.
slack-app = Kring
slack-close = Close
slack-meter = { $value } / { $top }
slack-fact = { $label }:
slack-cut-off = … There is more than fits here.
slack-form-late = Slack did not pass the form on in time. Press the button again: nothing is lost.
slack-not-shown = It has been saved, but Slack could not refresh the message. Type /kring to see where you are.
slack-mention = I answer you in private. Anybody who wants to know about learning networks can type /kring, or send me a direct message. What is yours, only you can read.
slack-not-installed = Kring is not installed here (any more). Ask whoever runs your Slack.
