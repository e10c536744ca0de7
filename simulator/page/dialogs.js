// Questions that cover the page, and small menus.

import { $, el, icon } from "./dom.js";
import { say } from "./words.js";

export function ask(title, content, { confirm = say("ok"), cancel = true, danger = false } = {}) {
  const dialog = $("dialog");
  return new Promise((resolve) => {
    const form = el("form", { method: "dialog" },
      el("h3", { id: "dialog-title" }, title),
      ...[content].flat().map((item) => (typeof item === "string" ? el("p", {}, item) : item)),
      el("div", { class: "buttons" },
        cancel && el("button", { value: "", type: "submit", formnovalidate: "" }, say("cancel")),
        el("button", { value: "yes", type: "submit", class: danger ? "danger" : "main" }, confirm)));
    dialog.replaceChildren(form);
    dialog.setAttribute("aria-labelledby", "dialog-title");
    dialog.returnValue = "";
    dialog.onclose = () => resolve(dialog.returnValue === "yes" ? new FormData(form) : null);
    // Enter presses the first submit button of a form, and here that would be "Cancel".
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.target.tagName === "TEXTAREA" || event.target.tagName === "BUTTON") return;
      event.preventDefault();
      form.querySelector("[value=yes]").click();
    });
    dialog.showModal();
    (form.querySelector("input:not([type=hidden]),textarea") ?? form.querySelector("[value=yes]")).focus();
  });
}

export function field(name, label, options = {}) {
  const { tag = "input", choices, ...rest } = options;
  const control = choices
    ? el("select", { name }, ...Object.entries(choices).map(([value, text]) => el("option", { value }, text)))
    : el(tag, { name, autocomplete: "off", ...rest });
  if (choices && rest.value) control.value = rest.value;
  return el("label", { class: "field" }, el("span", {}, label), control);
}

export async function confirmLink(address) {
  const words = [el("p", { class: "address" }, address), say("leaves")];
  const opened = await ask(say("openLink"), words, { confirm: say("open") });
  if (opened && /^https?:/i.test(address)) window.open(address, "_blank", "noopener,noreferrer");
}

let closeMenu = () => {};
export function menu(anchor, items, point = null) {
  closeMenu();
  const popup = $("popup");
  const before = document.activeElement;
  popup.replaceChildren(...items.map(([name, text, act, danger]) =>
    el("button", { role: "menuitem", class: danger ? "danger" : "", on: { click: () => { closeMenu(); act(); } } }, icon(name), el("span", {}, text))));
  popup.hidden = false;
  place(popup, anchor.getBoundingClientRect(), point);
  const outside = (event) => { if (!popup.contains(event.target)) closeMenu(); };
  const keys = (event) => walk(event, popup, closeMenu);
  closeMenu = () => {
    popup.hidden = true;
    document.removeEventListener("pointerdown", outside, true);
    document.removeEventListener("keydown", keys, true);
    before?.focus?.({ preventScroll: true });
    closeMenu = () => {};
  };
  document.addEventListener("pointerdown", outside, true);
  document.addEventListener("keydown", keys, true);
  popup.firstElementChild.focus({ preventScroll: true });
}

function walk(event, popup, close) {
  const buttons = [...popup.children];
  const index = buttons.indexOf(document.activeElement);
  if (event.key === "Escape" || event.key === "Tab") { event.preventDefault(); close(); }
  if (event.key === "ArrowDown") { event.preventDefault(); buttons[(index + 1) % buttons.length].focus(); }
  if (event.key === "ArrowUp") { event.preventDefault(); buttons[(index - 1 + buttons.length) % buttons.length].focus(); }
}

function place(popup, box, point) {
  const { offsetWidth: width, offsetHeight: height } = popup;
  const left = point ? point.x : box.right - width;
  let top = point ? point.y : box.bottom + 6;
  if (top + height > innerHeight - 8) top = (point ? point.y : box.top - 6) - height;
  popup.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  popup.style.top = `${Math.max(8, top)}px`;
}

export function view(address, text) {
  const viewer = $("viewer");
  $("viewer-image").src = address;
  $("viewer-image").alt = text;
  viewer.onclick = (event) => { if (event.target !== $("viewer-image")) viewer.close(); };
  viewer.showModal();
}
