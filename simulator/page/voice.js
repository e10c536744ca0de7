// Recording a voice message with the browser's own recorder.

import { $, toast } from "./dom.js";
import { say, span } from "./words.js";

let stop = null; // ends the recording; true sends it

export async function record(deliver) {
  if (stop) return;
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch {
    toast(say("noMic"));
    return;
  }
  const recorder = new MediaRecorder(stream);
  const parts = [];
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const timer = setInterval(() => { $("record-time").textContent = span(seconds()); }, 250);
  show(true);
  let wanted = false;
  let length = 0;
  recorder.ondataavailable = (event) => parts.push(event.data);
  recorder.onstop = () => {
    clearInterval(timer);
    stream.getTracks().forEach((track) => track.stop());
    show(false);
    stop = null;
    if (wanted && parts.length) deliver(new File(parts, "voice.webm", { type: recorder.mimeType }), Math.max(1, Math.round(length)));
  };
  stop = (sent) => { wanted = sent; length = seconds(); recorder.stop(); };
  recorder.start();
}

function show(recording) {
  $("recording").hidden = !recording;
  $("composer").hidden = recording;
  $("record-time").textContent = "0:00";
}

$("record-cancel").addEventListener("click", () => stop?.(false));
$("record-send").addEventListener("click", () => stop?.(true));
