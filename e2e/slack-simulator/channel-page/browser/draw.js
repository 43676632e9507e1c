/** Brings a list of messages up to date; only what changed is drawn again, so that a menu in use stays. Answers whether one stayed as it was for that. */
export const drawMessages = (list, messages, problems) => {
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  const known = new Map([...list.children].map((child) => [child.dataset.ts, child]));
  let previous = null;
  let waiting = false;
  for (const { ts, html } of messages) {
    let element = known.get(ts);
    known.delete(ts);
    const stays = element !== undefined && element.drawn !== html && inUse(element);
    waiting ||= stays;
    if (element === undefined || (element.drawn !== html && !stays)) {
      const fresh = fromHtml(html);
      fresh.drawn = html;
      const next = previous === null ? list.firstChild : previous.nextSibling;
      if (element === undefined) list.insertBefore(fresh, next);
      else element.replaceWith(fresh);
      element = fresh;
    }
    showProblem(element, problems.get(ts));
    previous = element;
  }
  for (const gone of known.values()) gone.remove();
  if (atEnd) list.scrollTop = list.scrollHeight;
  return waiting;
};

const inUse = (element) => {
  const focused = document.activeElement;
  return element.contains(focused) && focused.matches("select, input, textarea");
};

const fromHtml = (html) => {
  const template = document.createElement("template");
  template.innerHTML = html.trim();
  return template.content.firstElementChild;
};

const showProblem = (element, problem) => {
  const line = element.querySelector(":scope > .content > .problem");
  if (line === null) return;
  line.hidden = problem === undefined;
  line.textContent = problem === undefined ? "" : `⚠ ${problem}`;
};
