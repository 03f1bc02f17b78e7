# What is said on Slack only.
slack-app = Kring
slack-close = Close
slack-meter = { $value } / { $top }
slack-cut-off = … There is more than fits here.
slack-form-late = Slack did not pass the form on in time. Press the button again: nothing is lost.
slack-not-shown = It has been saved, but Slack could not refresh the message. Type /kring to see where you are.
slack-mention = I would rather answer you in private. Type /kring here, or send me a direct message.
