// Formatted text: entities with UTF-16 offsets, which are the offsets of JavaScript strings.

import { copyText, el, toast } from "./dom.js";
import { say } from "./words.js";
import { confirmLink } from "./dialogs.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};
const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);
const LINKS = new Set(["url", "text_link", "email", "phone_number", "mention", "hashtag", "text_mention"]);

export function formatted(text, entities = [], onCommand = () => {}) {
  const fragment = document.createDocumentFragment();
  const ordered = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  fill(fragment, text, 0, text.length, ordered, onCommand);
  return fragment;
}

function fill(parent, text, from, to, entities, onCommand) {
  let at = from;
  let index = 0;
  while (index < entities.length) {
    const entity = entities[index];
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    index += 1;
    if (end <= start) continue;
    parent.append(text.slice(at, start));
    const inner = [];
    while (index < entities.length && entities[index].offset < end) inner.push(entities[index++]);
    const element = wrap(entity, text.slice(start, end), onCommand);
    fill(element.inside ?? element, text, start, end, inner, onCommand);
    parent.append(element);
    // A block begins and ends its own line; the line break behind it would show as an empty one.
    at = BLOCKS.has(entity.type) && text[end] === "\n" && end < to ? end + 1 : end;
  }
  parent.append(text.slice(at, to));
}

function wrap(entity, words, onCommand) {
  if (entity.type === "spoiler") return spoiler();
  if (entity.type === "code" || entity.type === "pre") return code(entity, words);
  if (entity.type === "bot_command") return button("command", () => onCommand(words));
  if (LINKS.has(entity.type)) return link(entity, words);
  const element = el(TAGS[entity.type] ?? "span");
  if (entity.type === "expandable_blockquote" && words.length > 160) {
    element.classList.add("folded");
    element.addEventListener("click", () => element.classList.toggle("folded"));
  }
  return element;
}

function button(name, act) {
  return el("button", { class: name, type: "button", on: { click: act } });
}

function spoiler() {
  const element = button("spoiler", (event) => {
    event.stopPropagation();
    element.classList.add("shown");
  });
  return element;
}

function code(entity, words) {
  const element = el(entity.type === "pre" ? "pre" : "code", {
    tabindex: "0", role: "button", title: say("copy"),
    on: {
      click: () => copyText(words).then(() => toast(say("copied"))),
      keydown: (event) => { if (event.key === "Enter") element.click(); },
    },
  });
  if (entity.language) element.dataset.language = entity.language;
  return element;
}

function link(entity, words) {
  if (!["url", "text_link"].includes(entity.type)) return el("span", { class: "link" });
  const address = entity.url ?? (/^[a-z]+:/i.test(words) ? words : `http://${words}`);
  return el("a", {
    href: /^https?:/i.test(address) ? address : "#",
    on: { click: (event) => { event.preventDefault(); confirmLink(address); } },
  });
}
