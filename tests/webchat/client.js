// Web Chat, talking Direct Line with the server that this page comes from. `?locale=fr&user=you` says who talks.
"use strict";

// Web Chat knows no Action.Execute: every card falls back to the Action.Submit that it carries for such clients.
AdaptiveCards.GlobalRegistry.actions.unregister("Action.Execute");

const asked = new URLSearchParams(location.search);

WebChat.renderWebChat(
  {
    adaptiveCardsPackage: AdaptiveCards,
    directLine: WebChat.createDirectLine({
      domain: `${location.origin}/directline`,
      token: "none: this machine is trusted",
      webSocket: false,
    }),
    locale: asked.get("locale") || "nl",
    userID: asked.get("user") || "you",
    username: asked.get("user") || "You",
    styleOptions: { adaptiveCardsParserMaxVersion: "1.5", actionPerformedClassName: "pressed", bubbleMaxWidth: 640 },
  },
  document.getElementById("webchat"),
);
