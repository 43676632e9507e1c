import { watchControls } from "./controls.js";
import { drawMessages } from "./draw.js";
import { createModal } from "./modal.js";

const { channel, as, target } = document.body.dataset;
const list = document.getElementById("messages");
const thread = document.getElementById("thread");
const replies = thread.querySelector(".messages");
const channels = document.querySelector("nav[aria-label=Channels]");
const offline = document.getElementById("offline");
const pace = 700;

const problems = new Map();
let threadTs = document.body.dataset.thread || null;
let revision = null;
let drawnLinks = null;
let targeted = target === "";

const send = async (what, body) => {
  const own = ["submit", "dismiss", "press-in-view"].includes(what) ? { as } : { as, channel };
  const response = await fetch(`/client/${what}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...own, ...body }),
  }).catch(() => null);
  return response === null ? { problem: "Slack can't be reached." } : response.json();
};

const refresh = async () => {
  const query = new URLSearchParams({ channel, as, thread: threadTs ?? "", since: revision ?? "" });
  const response = await fetch(`/client/state?${query}`).catch(() => null);
  offline.hidden = response !== null;
  if (response === null) return;
  if (!response.ok) return location.reload();
  const state = await response.json();
  revision = state.revision;
  if (state.messages !== undefined) draw(state);
};

const draw = ({ messages, thread: answers, view, links, frame, members }) => {
  const typing = [...document.querySelectorAll("textarea")].some(({ value }) => value !== "");
  if (frame !== document.body.dataset.frame && !typing && view === null) return location.reload();
  const count = document.getElementById("members");
  if (count !== null) count.textContent = members;
  if (drawnLinks !== links) {
    channels.innerHTML = links;
    drawnLinks = links;
  }
  const waiting = drawMessages(list, messages, problems);
  thread.hidden = answers === null;
  const waitingToo = answers !== null && drawMessages(replies, answers, problems);
  if (waiting || waitingToo) revision = null;
  modal.draw(view);
  if (targeted) return;
  targeted = true;
  const found = list.querySelector(`[data-ts="${target}"]`);
  found?.classList.add("target");
  found?.scrollIntoView({ block: "center" });
};

const modal = createModal({ send, refresh });

const openThread = async (ts) => {
  threadTs = ts;
  revision = null;
  await refresh();
  if (ts !== null) thread.querySelector("textarea").focus();
};

const pressIn = (root) =>
  watchControls(root, async ({ control, ...pressed }) => {
    const message = control.closest(".message");
    const { ts } = message.dataset;
    problems.delete(ts);
    control.blur();
    message.classList.add("busy");
    const reply = await send("press", { ...pressed, ts });
    message.classList.remove("busy");
    if (reply.problem) problems.set(ts, reply.problem);
    revision = null;
    await refresh();
  });
pressIn(list);
pressIn(replies);

list.addEventListener("click", (event) => {
  const button = event.target.closest("[data-thread]");
  if (button !== null) void openThread(button.dataset.thread);
});
document.getElementById("close-thread").addEventListener("click", () => void openThread(null));

for (const form of document.querySelectorAll("[data-composer]")) {
  const field = form.elements.text;
  const sendText = async () => {
    const text = field.value;
    if (text.trim() === "") return;
    field.value = "";
    const inThread = form.dataset.composer === "thread" ? { threadTs } : {};
    const reply = await send("say", { text, ...inThread });
    const note = document.getElementById("note");
    if (note !== null) note.textContent = reply.note ?? reply.problem ?? "";
    if (reply.problem) field.value = text;
    await refresh();
    list.scrollTop = list.scrollHeight;
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void sendText();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
}

const joinChannel = async () => {
  await send("join", {});
  location.reload();
};
document.querySelector("[data-join]")?.addEventListener("submit", (event) => {
  event.preventDefault();
  void joinChannel();
});

for (const menu of document.querySelectorAll("[data-goes]"))
  menu.addEventListener("change", () => location.assign(menu.value));

const keepFresh = async () => {
  await refresh();
  setTimeout(() => void keepFresh(), pace);
};
void keepFresh();
