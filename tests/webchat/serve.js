// A page with Web Chat, and offline-directline between it and a bot on this machine. Nobody else gets in: it listens on
// the loopback only, and answers no page of another origin. `node serve.js [bot's address] [port]`; port 0 takes any.
"use strict";

const path = require("node:path");
const express = require("express");
const { getRouter } = require("offline-directline");

const [bot = "http://127.0.0.1:8000/api/messages", port = "8001"] = process.argv.slice(2);
const FILES = {
  "/": path.join(__dirname, "index.html"),
  "/client.js": path.join(__dirname, "client.js"),
  "/webchat.js": path.join(__dirname, "node_modules/botframework-webchat/dist/webchat.js"),
  "/adaptivecards.js": path.join(__dirname, "node_modules/adaptivecards/dist/adaptivecards.js"),
};

const app = express();
const server = app.listen(Number(port), "127.0.0.1", () => {
  const here = `http://127.0.0.1:${server.address().port}`;
  app.use((request, response, next) => {
    const foreign = request.headers.origin && request.headers.origin !== here;
    if (foreign || `http://${request.headers.host}` !== here) response.status(403).end();
    else next();
  });
  // Every channel of the Bot Framework names the bot as the recipient; offline-directline leaves that out.
  app.post("/directline/conversations/:id/activities", express.json(), (request, _, next) => {
    request.body.recipient = { id: "kring", name: "Kring", role: "bot" };
    next();
  });
  for (const [address, file] of Object.entries(FILES)) app.get(address, (_, response) => response.sendFile(file, { dotfiles: "allow" }));
  app.use(getRouter(here, bot));
  process.stdout.write(`Web Chat on ${here} talks with ${bot}\n`);
});

// offline-directline lets a bot that can't be reached pass for an unhandled rejection, which would end this process.
process.on("unhandledRejection", (reason) => process.stderr.write(`${reason}. Is \`make run\` running?\n`));
