// One bubble: a message, or the messages of one album.

import { act, copyText, el, icon, toast } from "./dom.js";
import { confirmLink } from "./dialogs.js";
import { isPicture, media } from "./media.js";
import { botName, chat, spinKey } from "./store.js";
import { formatted } from "./text.js";
import { clock, say } from "./words.js";

export function originName(origin) {
  const chatOf = origin.chat ?? origin.sender_chat;
  return origin.sender_user_name ?? origin.sender_user?.first_name ?? chatOf?.title ?? "";
}

export function summary(message) {
  const text = message.text ?? message.caption;
  if (text) return masked(text, message.entities ?? message.caption_entities ?? []);
  const kinds = ["photo", "document", "voice", "video", "video_note", "audio", "location", "contact"];
  const kind = kinds.find((name) => message[name]);
  return kind === "document" ? message.document.file_name ?? say(kind) : say(kind ?? "messages");
}

// A preview never shows what stands under a spoiler.
function masked(text, entities) {
  for (const { type, offset, length } of entities) {
    if (type === "spoiler") text = text.slice(0, offset) + "▒".repeat(length) + text.slice(offset + length);
  }
  return text;
}

export function bubble(items, { onMenu, onCommand, onQuote }) {
  const first = items[0];
  const last = items.at(-1);
  const { message } = first;
  const box = el("article", { class: `bubble ${first.by_bot ? "in" : "out"}`, tabindex: "-1" });
  if (message.has_protected_content) box.classList.add("protected");
  if (message.forward_origin) box.append(forwarded(message.forward_origin));
  if (message.reply_to_message) box.append(quote(message.reply_to_message, onQuote));
  box.append(...body(items, onCommand));
  box.append(meta(last));
  box.style.setProperty("--meta", `${room(last)}px`);
  const more = el("button", { class: "tools", type: "button", "aria-label": say("more"), "aria-haspopup": "menu" }, icon("down"));
  more.addEventListener("click", () => onMenu(items, more));
  box.append(more);
  box.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    onMenu(items, box, { x: event.clientX, y: event.clientY });
  });
  const block = el("div", { class: `block ${first.by_bot ? "in" : "out"}`, data: { id: message.message_id } }, box);
  if (last.reaction?.length) box.append(el("span", { class: "reaction" }, last.reaction[0].emoji));
  const rows = last.message.reply_markup?.inline_keyboard;
  if (rows) block.append(keyboard(rows, last.message.message_id));
  return block;
}

function body(items, onCommand) {
  const captioned = items.find((item) => item.message.caption || item.message.text)?.message;
  const text = captioned && el("div", { class: "text" }, formatted(
    captioned.text ?? captioned.caption, captioned.entities ?? captioned.caption_entities, onCommand));
  const shown = items.map((item) => media(item.message)).filter(Boolean);
  const pictures = items.every((item) => isPicture(item.message));
  const holder = shown.length > 1 && pictures
    ? el("div", { class: "album", data: { count: Math.min(shown.length, 10) } }, ...shown)
    : el("div", { class: pictures ? "media" : "rows" }, ...shown);
  if (!shown.length) return [text];
  return captioned?.show_caption_above_media ? [text, holder] : [holder, text].filter(Boolean);
}

function forwarded(origin) {
  return el("p", { class: "forwarded" }, `${say("forwardedFrom")} `, el("b", {}, originName(origin)),
    el("small", {}, ` · ${new Date(origin.date * 1000).toLocaleString(document.documentElement.lang, { dateStyle: "short", timeStyle: "short" })}`));
}

function quote(message, onQuote) {
  const name = message.from.is_bot ? botName() : message.from.first_name;
  return el("button", { class: "quote", type: "button", on: { click: () => onQuote(message.message_id) } },
    el("b", {}, name), el("span", {}, summary(message)));
}

function meta(item) {
  const { message } = item;
  const seen = item.fetched === false ? "check" : "checks";
  return el("span", { class: "meta" },
    message.has_protected_content && el("span", { title: say("protected") }, icon("lock")),
    message.edit_date && el("span", {}, say("edited")),
    el("time", { datetime: new Date(message.date * 1000).toISOString() }, clock(message.date)),
    !item.by_bot && icon(seen));
}

// The last line of a text leaves this much room for time, marks and checks.
function room({ message, by_bot }) {
  const edited = message.edit_date ? say("edited").length * 6.4 + 4 : 0;
  return 44 + edited + (message.has_protected_content ? 17 : 0) + (by_bot ? 0 : 20);
}

function keyboard(rows, id) {
  return el("div", { class: "keys" }, ...rows.map((row) =>
    el("div", {}, ...row.map((button) => key(button, id)))));
}

function key(button, id) {
  const spins = button.callback_data !== undefined && chat()?.spinning.has(spinKey(id, button.callback_data));
  const style = ["danger", "success", "primary"].includes(button.style) ? button.style : "";
  const corner = button.url || button.web_app ? "link" : button.copy_text ? "copy" : null;
  return el("button", {
    class: `key ${style} ${spins ? "spins" : ""}`, type: "button", "aria-busy": spins ? "true" : null,
    on: { click: () => press(button, id, spins) },
  }, el("span", {}, button.text), corner && icon(corner));
}

async function press(button, id, spins) {
  if (spins) return;
  if (button.url) return confirmLink(button.url);
  if (button.copy_text) {
    await copyText(button.copy_text.text);
    return toast(say("copied"));
  }
  if (button.callback_data === undefined) return;
  await act("press", { chat: chat().id, id, data: button.callback_data, label: button.text }).catch(() => toast(say("failed")));
}
