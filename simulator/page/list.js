// The conversation: blocks of messages kept in step with the store, with as little redrawing as possible.

import { $, el } from "./dom.js";
import { bubble } from "./bubbles.js";
import { botName, chat, store } from "./store.js";
import { day, language, say } from "./words.js";

const GONE = 260; // milliseconds; as long as the animation in bubbles.css
let shownChat = null;
let below = 0;
let following = true; // the reader is at the end and wants to stay there

function blocks(of) {
  const found = [];
  for (const item of [...of.messages.values()].sort((a, b) => a.message.message_id - b.message.message_id)) {
    const group = item.message.media_group_id;
    const last = found.at(-1);
    if (group && last?.group === group) last.items.push(item);
    else found.push({ group, items: [item] });
  }
  return found;
}

function signature(block, of, tail) {
  const spins = [...of.spinning].filter((key) => block.items.some((item) => key.startsWith(`${item.message.message_id}:`)));
  return JSON.stringify([block.items, spins, tail, language()]);
}

export const nearEnd = () => {
  const box = $("scroll");
  return box.scrollHeight - box.scrollTop - box.clientHeight < 120;
};

export function toEnd(smooth = false) {
  const box = $("scroll");
  following = true;
  box.scrollTo({ top: box.scrollHeight, behavior: smooth ? "smooth" : "instant" });
  below = 0;
  markDown();
}

export function scrolled() {
  following = nearEnd();
  markDown();
}

// Pictures that arrive late and a composer that grows must not push the end out of sight.
const keeper = new ResizeObserver(() => { if (following) toEnd(); });
keeper.observe($("messages"));
keeper.observe($("scroll"));

export function markDown() {
  if (nearEnd()) below = 0;
  $("down").hidden = nearEnd() || !chat();
  $("fresh").textContent = below || "";
}

export function render(acts) {
  const of = chat();
  const holder = $("messages");
  const other = shownChat !== store.current;
  const stick = other || following || mine(of);
  if (other) holder.replaceChildren();
  shownChat = store.current;
  if (!of) return;
  const known = new Map([...holder.children].filter((node) => !node.classList.contains("leaving")).map((node) => [node.dataset.key, node]));
  const wanted = plan(of);
  let place = null;
  for (const entry of wanted) {
    const old = known.get(entry.key);
    const node = old && old.sign === entry.sign ? old : make(entry, acts, old, other);
    known.delete(entry.key);
    if (old && old !== node) old.replaceWith(node);
    const next = place ? place.nextSibling : holder.firstChild;
    if (node !== next) holder.insertBefore(node, skipLeaving(next));
    if (!old && !other && !stick && entry.block?.items[0].by_bot) below += 1;
    place = node;
  }
  leave([...known.values()]);
  if (stick) toEnd();
  markDown();
}

// What she has just sent is shown, wherever she was reading.
let newest = 0;
function mine(of) {
  const last = [...of.messages.values()].filter((item) => !item.by_bot).at(-1)?.message.message_id ?? 0;
  const grown = last > newest;
  newest = last;
  return grown;
}

const skipLeaving = (node) => {
  while (node?.classList.contains("leaving")) node = node.nextSibling;
  return node;
};

function plan(of) {
  const entries = [];
  const all = blocks(of);
  let date = "";
  all.forEach((block, index) => {
    const { message, by_bot } = block.items[0];
    const here = day(message.date);
    if (here !== date) entries.push({ key: `day ${here}`, sign: here, date: here });
    date = here;
    const next = all[index + 1]?.items[0];
    const tail = !next || next.by_bot !== by_bot || day(next.message.date) !== here;
    entries.push({ key: String(message.message_id), sign: signature(block, of, tail), block, tail });
  });
  if (!all.length) entries.push({ key: "empty", sign: language() + of.started + botName(of), empty: of });
  return entries;
}

function make(entry, acts, old, quiet) {
  let node;
  if (entry.date) node = el("div", { class: "day" }, el("span", {}, entry.date));
  else if (entry.empty) node = about(entry.empty);
  else {
    node = bubble(entry.block.items, acts);
    node.classList.toggle("tail", entry.tail);
    if (!old && !quiet) node.classList.add("coming");
  }
  node.dataset.key = entry.key;
  node.sign = entry.sign;
  return node;
}

function about(of) {
  const texts = store.bot.descriptions;
  const words = texts[of.language] ?? texts[""] ?? say("empty");
  return el("div", { class: "about" }, el("b", {}, botName(of)), el("p", {}, words));
}

// What is in sight fades away, the rest is gone at once. All is measured before anything changes.
function leave(nodes) {
  const seen = $("scroll").getBoundingClientRect();
  const measured = nodes.map((node) => [node, node.getBoundingClientRect()]);
  for (const [node, box] of measured) {
    const shown = box.bottom > seen.top && box.top < seen.bottom;
    if (!shown || !node.classList.contains("block")) { node.remove(); continue; }
    node.style.height = `${box.height}px`;
    node.classList.add("leaving");
    node.inert = true;
    setTimeout(() => node.remove(), GONE);
  }
}

export function flash(id) {
  const node = $("messages").querySelector(`[data-id="${id}"]`);
  if (!node) return;
  node.scrollIntoView({ block: "center", behavior: "smooth" });
  node.classList.remove("flash");
  requestAnimationFrame(() => node.classList.add("flash"));
}
