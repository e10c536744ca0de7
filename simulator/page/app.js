// The page's beginning: wires the parts together and answers the events of the world.

import { $, act, copyText, el, hue, toast } from "./dom.js";
import { address, command, fail, refresh, start } from "./composer.js";
import { summary } from "./bubbles.js";
import { ask, menu } from "./dialogs.js";
import { flash, markDown, render, scrolled, toEnd } from "./list.js";
import { addPerson, clearChat, renderPeople, show } from "./people.js";
import { botName, chat, connect, select, store, watch } from "./store.js";
import { language, say, setLanguage } from "./words.js";

const ACTIONS = { typing: "typing", upload_document: "upload_document", upload_photo: "upload_photo" };
let telling = false;
let spoken = null;

function header() {
  const of = chat();
  $("bot-name").textContent = botName() || store.bot?.username || "";
  $("bot-avatar").textContent = $("bot-name").textContent.slice(0, 1).toUpperCase();
  $("bot-avatar").style.background = hue(store.bot?.username?.length ?? 3);
  const busy = of?.typing ? say(ACTIONS[of.typing] ?? "typing") : "";
  $("bot-status").textContent = store.connected ? busy || say("bot") : say("lost");
  $("bot-status").classList.toggle("busy", Boolean(busy));
  $("more").hidden = !of;
  $("example").lastElementChild.textContent = say(telling ? "exampleRuns" : "example");
  $("example").disabled = telling;
  document.title = `${botName()} · ${of?.name ?? "Simulator"}`;
}

function onMenu(items, anchor, point) {
  const { message, by_bot } = items[0];
  const ids = items.map((item) => item.message.message_id);
  const text = items.map((item) => item.message.text ?? item.message.caption).find(Boolean);
  const guarded = message.has_protected_content;
  const choices = [["reply", say("reply"), () => address("reply", message)]];
  if (!by_bot && text && !message.forward_origin) choices.push(["edit", say("edit"), () => address("edit", message)]);
  if (text) choices.push(["copy", say("copy"), () => (guarded ? toast(say("protectedCopy")) : copyText(text).then(() => toast(say("copied"))))]);
  choices.push(["bin", say("erase"), () => erase(ids), true]);
  menu(anchor, choices, point);
}

async function erase(ids) {
  if (await ask(say("erase"), say("eraseAsk"), { confirm: say("erase"), danger: true })) {
    await act("erase", { chat: chat().id, ids }).catch(fail);
  }
}

function more() {
  const of = chat();
  menu($("more"), [
    ["bin", say("clear"), clearChat],
    ["block", say(of.blocked ? "unblock" : "block"), () => act("block", { chat: of.id, blocked: !of.blocked }).catch(fail), !of.blocked],
  ]);
}

const acts = { onMenu, onCommand: command, onQuote: flash };

function draw() {
  header();
  refresh();
  renderPeople();
  render(acts);
  if (!chat()) $("messages").replaceChildren(el("div", { class: "about" }, el("p", {}, say("nobody"))));
}

const EVENTS = {
  answered(event) {
    if (event.chat !== store.current || !event.text) return;
    if (event.alert) ask(botName(), event.text, { cancel: false });
    else toast(event.text);
  },
  message(event) {
    if (event.chat !== store.current || !event.by_bot) return;
    // Read out by screen readers once, and not at all for what was there before.
    clearTimeout(spoken);
    spoken = setTimeout(() => { $("spoken").textContent = summary(event.message); }, 150);
  },
  example(event) {
    telling = false;
    if (event.problem) toast(say("exampleStuck"));
  },
};

let planned = false;
let pause = 0; // milliseconds
watch((event) => {
  EVENTS[event.event]?.(event);
  // A burst is one redraw, and redrawing takes at most half of the time however long the chat is.
  if (planned) return;
  planned = true;
  setTimeout(() => {
    const begun = performance.now();
    planned = false;
    draw();
    pause = Math.min(performance.now() - begun, 150);
  }, pause);
});

async function example() {
  telling = true;
  header();
  const response = await fetch("/example", {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ language: language() }),
  });
  if (!response.ok) { telling = false; header(); return; }
  select((await response.json()).chat);
  show("chat");
}

async function offerExample() {
  const { exists, running } = await (await fetch("/example")).json();
  $("example").hidden = !exists;
  telling = running;
}

function theme(wanted) {
  if (wanted) document.documentElement.dataset.theme = wanted;
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  return document.documentElement.dataset.theme ?? (dark ? "dark" : "light");
}

theme(localStorage.getItem("theme"));
setLanguage("ru");
start();
$("theme").addEventListener("click", () => localStorage.setItem("theme", theme(theme() === "dark" ? "light" : "dark")));
$("add").addEventListener("click", addPerson);
$("more").addEventListener("click", more);
$("back").addEventListener("click", () => show("people"));
$("down").addEventListener("click", () => toEnd(true));
$("example").addEventListener("click", example);
$("scroll").addEventListener("scroll", scrolled, { passive: true });
$("viewer-close").addEventListener("click", () => $("viewer").close());
addEventListener("resize", markDown);
document.addEventListener("visibilitychange", () => { if (!document.hidden && chat()) { chat().unread = 0; draw(); } });
offerExample();
connect();
