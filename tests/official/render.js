// Renders cards as Microsoft's own library does, and tells what it thinks of them. Runs in a page that has loaded it.
// A TextBlock's Markdown is left as it is written: what stands in the page must be what stands in the card.

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  const holder = document.createElement("p");
  holder.textContent = text;
  result.outputHtml = holder.outerHTML;
  result.didProcess = true;
};

const named = (element) => {
  const ids = (element.getAttribute("aria-labelledby") || "").split(/\s+/).filter(Boolean);
  const labels = ids.map((id) => document.getElementById(id)).filter(Boolean);
  const said = [...labels, ...(element.labels || [])].map((label) => label.textContent);
  return [...said, element.getAttribute("aria-label") || ""].join(" ").trim();
};

const rendered = (json) => {
  const context = new AdaptiveCards.SerializationContext();
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig({ actions: { maxActions: 6 } }); // as Teams has it; the default is 5
  card.parse(json, context);
  const events = Array.from({ length: context.eventCount }, (_, number) => context.getEventAt(number));
  const faults = [...events, ...card.validateProperties().validationEvents].map((event) => event.message);
  document.body.replaceChildren(card.render());
  return {
    faults,
    texts: [...document.querySelectorAll(".ac-textBlock")].map((element) => element.textContent),
    inputs: [...document.querySelectorAll("input, select, textarea")].map(named),
    buttons: [...document.querySelectorAll("button, a.ac-pushButton, .ac-pushButton")].map((element) => element.textContent),
    nameless: [...document.querySelectorAll("img:not([alt]), img[alt='']")].length,
    spoken: card.speak || "",
  };
};

// For a client that doesn't know Action.Execute: each such button becomes the Action.Submit that it falls back to.
const older = () => AdaptiveCards.GlobalRegistry.actions.unregister("Action.Execute");
