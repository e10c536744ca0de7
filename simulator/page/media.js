// Files inside bubbles: photos, films, sound, documents, places, contacts.

import { el, hue, icon, toast } from "./dom.js";
import { view } from "./dialogs.js";
import { say, size, span } from "./words.js";

const address = (file) => `/media/${encodeURIComponent(file.file_id)}`;

export function media(message) {
  if (message.photo) return photo(message);
  if (message.animation) return film(message, message.animation, { loop: true, muted: true, autoplay: true });
  if (message.video) return film(message, message.video, { controls: true });
  if (message.video_note) return film(message, message.video_note, { controls: true }, "circle");
  if (message.voice) return sound(message.voice, null);
  if (message.audio) return sound(message.audio, message.audio.title ?? message.audio.file_name ?? say("audio"));
  if (message.document) return file(message.document);
  if (message.location) return place(message.location);
  if (message.contact) return card(message.contact);
  if (message.sticker) return el("img", { class: "sticker", src: address(message.sticker), alt: "" });
  return null;
}

export const isPicture = (message) => Boolean(message.photo || message.video);

function photo(message) {
  const full = message.photo.at(-1);
  const image = el("img", { src: address(full), alt: message.caption ?? say("photo"), loading: "lazy", draggable: "false" });
  const box = el("button", {
    class: "picture", type: "button", "aria-label": say("photo"),
    on: { click: () => (uncovered(box) ? view(address(full), message.caption ?? say("photo")) : null) },
  }, image);
  box.style.setProperty("--ratio", full.width / full.height);
  box.style.setProperty("--width", `${Math.min(340, Math.max(180, full.width))}px`);
  if (message.has_media_spoiler) box.classList.add("covered");
  return box;
}

function uncovered(box) {
  if (!box.classList.contains("covered")) return true;
  box.classList.remove("covered");
  return false;
}

function film(message, video, options, shape = "") {
  const player = el("video", { src: address(video), preload: "metadata", playsinline: "", ...options });
  const box = el("div", { class: `film ${shape}` }, player);
  // A film that the browser cannot show is still a file that can be saved.
  player.addEventListener("error", () => {
    box.replaceChildren(icon(shape ? "round" : "film"), el("span", {}, span(video.duration)));
    box.classList.add("broken");
    box.title = say("cantPlay");
  });
  if (message.has_media_spoiler) {
    box.classList.add("covered");
    box.addEventListener("click", () => box.classList.remove("covered"), { once: true });
  }
  return box;
}

function sound(voice, title) {
  const player = el("audio", { src: address(voice), preload: "metadata" });
  const play = el("button", { class: "play", type: "button", "aria-label": say("voice") }, icon("play"));
  const time = el("small", {}, span(voice.duration));
  const wave = el("div", { class: "wave" }, ...bars(voice.file_unique_id));
  const show = (name) => play.replaceChildren(icon(name));
  play.addEventListener("click", () => {
    if (!player.paused) { player.pause(); return; }
    document.querySelectorAll("audio").forEach((other) => other.pause());
    player.play().catch(() => toast(say("cantPlay")));
  });
  player.addEventListener("play", () => show("pause"));
  player.addEventListener("pause", () => show("play"));
  player.addEventListener("timeupdate", () => {
    const part = player.currentTime / (Number.isFinite(player.duration) ? player.duration : voice.duration || 1);
    [...wave.children].forEach((bar, index) => bar.classList.toggle("past", index / wave.children.length < part));
    time.textContent = span(player.currentTime);
  });
  player.addEventListener("ended", () => {
    time.textContent = span(voice.duration);
    [...wave.children].forEach((bar) => bar.classList.remove("past"));
  });
  return el("div", { class: "sound" }, play, el("div", {}, title ? el("b", {}, title) : wave, time), player);
}

function bars(seed) {
  return Array.from({ length: 34 }, (_, index) => {
    const code = seed.charCodeAt(index % seed.length) * (index + 7);
    const bar = el("i");
    bar.style.height = `${4 + (code % 19)}px`;
    return bar;
  });
}

const OPENED = /\.(pdf|txt|jpe?g|png|gif|webp|mp3|ogg|mp4)$/i;
function file(document) {
  const name = document.file_name ?? say("document");
  const ending = (name.match(/\.([^.]{1,5})$/)?.[1] ?? "").toLowerCase();
  const badge = el("span", { class: "badge" }, ending ? el("b", {}, ending) : icon("file"));
  const colours = { pdf: "#e0524d", zip: "#d99a2b", jpg: "#3d9a6a", jpeg: "#3d9a6a", png: "#3d9a6a", txt: "#6b7fa3", json: "#6b7fa3", csv: "#2f8f83", xlsx: "#2f8f83", xml: "#8b6cc4" };
  badge.style.background = colours[ending] ?? "#3b7ddd";
  const opens = OPENED.test(name);
  return el("a", {
    class: "file", href: address(document) + (opens ? "" : "?download"),
    target: opens ? "_blank" : null, rel: "noopener", download: opens ? null : name,
  }, badge, el("span", {}, el("b", {}, name), el("small", {}, size(document.file_size))));
}

function place({ latitude, longitude }) {
  const words = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  return el("div", { class: "place" },
    el("div", { class: "map" }, icon("place")),
    el("span", {}, el("b", {}, say("location")), el("small", {}, words)));
}

function card(contact) {
  const name = [contact.first_name, contact.last_name].filter(Boolean).join(" ");
  const avatar = el("span", { class: "avatar", "aria-hidden": "true" }, name.slice(0, 1).toUpperCase());
  avatar.style.background = hue(contact.phone_number.replace(/\D/g, "").slice(-4));
  return el("div", { class: "card" }, avatar, el("span", {}, el("b", {}, name), el("small", {}, contact.phone_number)));
}
