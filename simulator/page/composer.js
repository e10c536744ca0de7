// The line at the bottom: words, commands, files, voice.

import { $, act, el, toast } from "./dom.js";
import { ask, field, menu } from "./dialogs.js";
import { record } from "./voice.js";
import { summary } from "./bubbles.js";
import { chat } from "./store.js";
import { say } from "./words.js";

const drafts = new Map();
let about = null; // { verb: "reply" or "edit", message }
let typedFor = null;

export const fail = (error) => toast(error.message && error.message.length < 120 ? `${say("failed")}: ${error.message}` : say("failed"));

export function address(verb, message) {
  about = verb ? { verb, message } : null;
  $("context").hidden = !about;
  if (!about) return;
  $("context-icon").setAttribute("href", `/page/icons.svg#${verb}`);
  $("context-title").textContent = say(verb);
  $("context-text").textContent = summary(message);
  if (verb === "edit") { $("input").value = message.text ?? message.caption ?? ""; grow(); }
  $("input").focus();
}

export function grow() {
  const input = $("input");
  input.style.height = "auto";
  input.style.height = `${Math.min(input.scrollHeight, 168)}px`;
  const typed = input.value.trim() !== "";
  $("send").hidden = !typed;
  $("mic").hidden = typed;
  offer(false);
}

async function send() {
  const of = chat();
  const text = $("input").value;
  if (!of || !text.trim()) return;
  const { verb, message } = about ?? {};
  const body = { chat: of.id, text, id: message?.message_id, reply: verb === "reply" ? message.message_id : 0 };
  $("input").value = "";
  address(null);
  grow();
  await act(verb === "edit" ? "edit" : "text", body).catch((error) => {
    $("input").value = text;
    grow();
    fail(error);
  });
}

export const command = (words) => act("text", { chat: chat().id, text: words }).catch(fail);

function offer(all) {
  const box = $("commands");
  const typed = $("input").value;
  const known = chat()?.commands ?? [];
  const fitting = all ? known : /^\/\w*$/.test(typed) ? known.filter((item) => `/${item.command}`.startsWith(typed)) : [];
  box.hidden = !fitting.length;
  $("menu").setAttribute("aria-expanded", String(!box.hidden));
  box.replaceChildren(...fitting.map((item) => el("button", {
    role: "option", type: "button",
    on: { click: () => { $("input").value = ""; grow(); box.hidden = true; command(`/${item.command}`); } },
  }, el("b", {}, `/${item.command}`), el("span", {}, item.description))));
}

export function refresh() {
  const of = chat();
  if (typedFor !== of?.id) {
    if (typedFor !== null) drafts.set(typedFor, $("input").value);
    $("input").value = drafts.get(of?.id) ?? "";
    typedFor = of?.id ?? null;
    address(null);
    grow();
  }
  const gate = !of || of.blocked || (!of.started && of.messages.size === 0);
  if (!$("recording").hidden) return;
  $("composer").hidden = gate;
  $("start").hidden = !of || !gate;
  $("start").textContent = say(of?.blocked ? "unblock" : "start");
  $("menu").hidden = !of?.commands.length;
  $("input").placeholder = say("write");
  $("input").setAttribute("aria-label", say("write"));
  replyKeyboard(of);
}

function replyKeyboard(of) {
  const rows = of?.keyboard?.keyboard ?? [];
  $("keyboard").hidden = !rows.length || $("composer").hidden;
  $("keyboard").replaceChildren(...rows.map((row) => el("div", {}, ...row.map((button) =>
    el("button", { type: "button", on: { click: () => command(button.text) } }, button.text)))));
}

export async function uploadFiles(kind, files, extra = {}) {
  const form = new FormData();
  form.append("chat", chat().id);
  form.append("kind", kind);
  for (const [name, value] of Object.entries(extra)) form.append(name, value);
  for (const file of files) form.append("files", file, file.name || "voice.webm");
  const response = await fetch("/do/upload", { method: "POST", body: form });
  if (!response.ok) throw new Error((await response.json().catch(() => ({}))).error || "");
}

const MAX_FILE = 100 * 1024 * 1024; // bytes; what the page's server keeps

export async function confirmFiles(files, asFile = false) {
  const chosen = [...files];
  if (!chosen.length || !chat() || chat().blocked) return;
  if (chosen.some((file) => file.size > MAX_FILE)) { toast(say("tooBig")); return; }
  const links = chosen.map((file) => URL.createObjectURL(file));
  const shown = chosen.map((file, index) => (file.type.startsWith("image/")
    ? el("img", { src: links[index], alt: file.name })
    : el("span", { class: "name" }, file.name)));
  const pictures = chosen.some((file) => /^(image|video)\//.test(file.type));
  const box = el("input", { type: "checkbox", name: "file", checked: asFile });
  const answer = await ask(say("filesToSend"), [
    el("div", { class: "chosen" }, ...shown),
    ...(pictures ? [el("label", { class: "check" }, box, el("span", {}, say("original")))] : []),
    field("caption", say("caption"), { maxlength: "1024" }),
  ], { confirm: say("send") });
  links.forEach((link) => URL.revokeObjectURL(link));
  if (answer) await sendChosen(chosen, answer.get("caption"), Boolean(answer.get("file"))).catch(fail);
}

async function sendChosen(files, caption, asFile) {
  const kind = (file) => (asFile ? "document" : file.type.startsWith("image/") ? "photo" : file.type.startsWith("video/") ? "video" : "document");
  const kinds = [...new Set(files.map(kind))];
  for (const each of kinds) {
    const batch = files.filter((file) => kind(file) === each);
    await uploadFiles(each, batch, each === kinds[0] && caption ? { caption } : {});
  }
}

function pick(kind, accept, multiple) {
  const input = $("files");
  input.accept = accept;
  input.multiple = multiple;
  input.value = "";
  input.onchange = () => {
    if (kind === "ask" || kind === "askFile") confirmFiles(input.files, kind === "askFile");
    else uploadFiles(kind, [...input.files]).catch(fail);
  };
  input.click();
}

async function askPlace() {
  const answer = await ask(say("location"), [
    field("latitude", say("latitude"), { type: "number", step: "any", min: "-90", max: "90", required: "", value: "43.238949" }),
    field("longitude", say("longitude"), { type: "number", step: "any", min: "-180", max: "180", required: "", value: "76.889709" }),
  ], { confirm: say("send") });
  if (answer) await act("location", { chat: chat().id, ...Object.fromEntries(answer) }).catch(fail);
}

async function askContact() {
  const answer = await ask(say("contact"), [
    field("name", say("name"), { required: "" }),
    field("phone", say("phone"), { type: "tel", required: "", value: "+7 701 " }),
  ], { confirm: say("send") });
  if (answer) await act("contact", { chat: chat().id, ...Object.fromEntries(answer) }).catch(fail);
}

async function askForward() {
  const kinds = Object.fromEntries(["hidden_user", "user", "chat", "channel"].map((name) => [name, say(name)]));
  const answer = await ask(say("forward"), [
    field("name", say("sender"), { required: "" }),
    field("kind", say("kind"), { choices: kinds }),
    field("date", say("when"), { type: "datetime-local" }),
    field("text", say("text"), { tag: "textarea", rows: "3", required: "" }),
  ], { confirm: say("send") });
  if (answer) await act("forward", { chat: chat().id, ...Object.fromEntries(answer) }).catch(fail);
}

function attach() {
  menu($("attach"), [
    ["image", say("asPhoto"), () => pick("ask", "image/*,video/*", true)],
    ["file", say("asFile"), () => pick("askFile", "", true)],
    ["mic", say("voiceFile"), () => pick("voice", "audio/*", false)],
    ["note", say("audioFile"), () => pick("audio", "audio/*", false)],
    ["round", say("noteFile"), () => pick("video_note", "video/*", false)],
    ["place", say("location"), askPlace],
    ["person", say("contact"), askContact],
    ["forward", say("forward"), askForward],
  ]);
}

function dropping() {
  const zone = $("chat");
  let depth = 0;
  const show = (shown) => { $("drop").hidden = !shown; };
  zone.addEventListener("dragenter", (event) => { if (event.dataTransfer.types.includes("Files")) { depth += 1; show(true); } });
  zone.addEventListener("dragleave", () => { depth = Math.max(0, depth - 1); if (!depth) show(false); });
  zone.addEventListener("dragover", (event) => event.preventDefault());
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    depth = 0;
    show(false);
    confirmFiles(event.dataTransfer.files);
  });
}

export function start() {
  const input = $("input");
  input.addEventListener("input", grow);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(); }
    if (event.key === "Escape") { $("commands").hidden = true; if (about) { const edited = about.verb === "edit"; address(null); if (edited) { input.value = ""; grow(); } } }
  });
  input.addEventListener("paste", (event) => {
    if (event.clipboardData.files.length) { event.preventDefault(); confirmFiles(event.clipboardData.files); }
  });
  $("send").addEventListener("click", send);
  $("attach").addEventListener("click", attach);
  $("mic").addEventListener("click", () => record((file, seconds) => uploadFiles("voice", [file], { duration: seconds }).catch(fail)));
  $("menu").addEventListener("click", () => ($("commands").hidden ? offer(true) : ($("commands").hidden = true)));
  $("context-close").addEventListener("click", () => { if (about?.verb === "edit") input.value = ""; address(null); grow(); });
  $("start").addEventListener("click", () => {
    const of = chat();
    const done = of.blocked ? act("block", { chat: of.id, blocked: false }) : command("/start");
    Promise.resolve(done).catch(fail);
  });
  document.addEventListener("pointerdown", (event) => {
    if (!$("commands").contains(event.target) && !$("menu").contains(event.target)) $("commands").hidden = true;
  });
  dropping();
}
