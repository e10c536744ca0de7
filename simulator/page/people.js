// The list of people, as a messenger shows its chats.

import { $, act, el, hue } from "./dom.js";
import { summary } from "./bubbles.js";
import { ask, field } from "./dialogs.js";
import { fail } from "./composer.js";
import { chat, select, store } from "./store.js";
import { LANGUAGES, clock, language, say } from "./words.js";

export function renderPeople() {
  const list = $("list");
  list.replaceChildren(...[...store.chats.values()].map(row));
}

function row(of) {
  const last = [...of.messages.values()].at(-1);
  const avatar = el("span", { class: "avatar", "aria-hidden": "true" }, of.name.slice(0, 1).toUpperCase());
  avatar.style.background = hue(of.id);
  const words = of.blocked ? say("blocked") : of.typing ? say("typing") : last ? summary(last.message) : say("noText");
  return el("li", {}, el("button", {
    type: "button", class: "row", "aria-current": of.id === store.current ? "true" : null,
    on: { click: () => { select(of.id); show("chat"); } },
  }, avatar, el("span", { class: "who" },
    el("span", {}, el("b", {}, of.name), el("i", {}, of.language), el("time", {}, last ? clock(last.message.date) : "")),
    el("span", {}, el("span", { class: "last" }, words), of.unread ? el("b", { class: "unread" }, String(of.unread)) : ""))));
}

export const show = (view) => { $("app").dataset.view = view; };

export async function addPerson() {
  const answer = await ask(say("add"), [
    field("name", say("name"), { required: "", maxlength: "64" }),
    field("language", say("language"), { choices: LANGUAGES, value: language() }),
  ], { confirm: say("add") });
  if (!answer) return;
  try {
    const { chat: id } = await act("add", Object.fromEntries(answer));
    select(id);
    show("chat");
  } catch (error) {
    fail(error);
  }
}

export async function clearChat() {
  if (await ask(say("clear"), say("clearAsk"), { confirm: say("erase"), danger: true })) {
    await act("erase", { chat: chat().id }).catch(fail);
  }
}
