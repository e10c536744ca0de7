// The page's copy of the world, kept current by the events of the WebSocket.

import { setLanguage } from "./words.js";

export const store = { bot: null, chats: new Map(), current: null, connected: false };
const watchers = [];
export const watch = (watcher) => watchers.push(watcher);
const tell = (event) => watchers.forEach((watcher) => watcher(event));

export const chat = () => store.chats.get(store.current);
export const botName = (of = chat()) => store.bot?.names[of?.language] ?? store.bot?.names[""] ?? "";
export const spinKey = (id, data) => `${id}:${data}`;

export function select(id) {
  store.current = id;
  localStorage.setItem("person", id);
  const chosen = chat();
  if (chosen) { chosen.unread = 0; setLanguage(chosen.language); }
  tell({ event: "selected" });
}

function load(entry) {
  const messages = new Map(entry.messages.map((item) => [item.message.message_id, item]));
  const spinning = new Set(entry.spinning.map((item) => spinKey(item.id, item.data)));
  return { ...entry, messages, spinning, unread: 0, typing: null };
}

function state(event) {
  store.bot = event.bot;
  store.chats = new Map(event.chats.map((entry) => [entry.id, load(entry)]));
  const last = Number(localStorage.getItem("person"));
  const first = store.chats.keys().next().value ?? null;
  const wanted = [store.current, event.story, last].find((id) => store.chats.has(id));
  select(wanted ?? first);
}

function people(event) {
  store.bot = event.bot;
  for (const person of event.people) {
    const known = store.chats.get(person.id);
    if (known) Object.assign(known, person);
    else store.chats.set(person.id, load({ ...person, messages: [], spinning: [] }));
  }
}

const CHANGES = {
  message(of, event) {
    of.messages.set(event.message.message_id, { message: event.message, by_bot: event.by_bot, silent: event.silent, fetched: false });
    of.keyboard = event.keyboard;
    of.started = event.started;
    if (event.by_bot) { of.typing = null; if (of.id !== store.current || document.hidden) of.unread += 1; }
  },
  edited(of, event) {
    const known = of.messages.get(event.message.message_id);
    if (known) known.message = event.message;
  },
  deleted(of, event) { for (const id of event.ids) of.messages.delete(id); },
  fetched(of, event) { const known = of.messages.get(event.id); if (known) known.fetched = true; },
  pressed(of, event) { of.spinning.add(spinKey(event.id, event.data)); },
  answered(of, event) { of.spinning.delete(spinKey(event.id, event.data)); },
  reaction(of, event) { const known = of.messages.get(event.id); if (known) known.reaction = event.reaction; },
  typing(of, event) {
    of.typing = event.action;
    clearTimeout(of.typingTimer);
    of.typingTimer = setTimeout(() => { of.typing = null; tell({ event: "typing", chat: of.id }); }, 5000);
  },
};

function receive(event) {
  if (event.event === "state") return state(event);
  if (event.event === "people" || event.event === "profile") people(event);
  const of = store.chats.get(event.chat);
  if (of && CHANGES[event.event]) CHANGES[event.event](of, event);
  tell(event);
}

export function connect() {
  const socket = new WebSocket(`ws://${location.host}/live`);
  socket.onopen = () => { store.connected = true; tell({ event: "connected" }); };
  socket.onmessage = (event) => receive(JSON.parse(event.data));
  socket.onclose = () => {
    store.connected = false;
    tell({ event: "connected" });
    setTimeout(connect, 1000);
  };
}
