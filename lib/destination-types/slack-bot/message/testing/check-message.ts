/** What Slack would refuse, and what would do harm, in a message; written from its published limits, not from our builder. */
export function checkMessage(message: { text: string; blocks: unknown[] }): string[] {
  const problems: string[] = [];
  const refuse = (path: string, why: string) => problems.push(`${path}: ${why}`);
  if (message.text.length === 0 || message.text.length > 4_000) refuse("text", "length");
  checkMrkdwn(message.text, "text", refuse);
  checkBlocks(message.blocks, 50, refuse);
  return problems;
}

/** The same for a message that is only text. */
export function checkLine(text: string): string[] {
  return checkMessage({
    text,
    blocks: [{ type: "section", fields: [{ type: "plain_text", text: "–" }] }],
  });
}

/** The same for the blocks of a view. */
export function checkViewBlocks(blocks: unknown[]): string[] {
  const problems: string[] = [];
  checkBlocks(blocks, 100, (path, why) => problems.push(`${path}: ${why}`));
  return problems;
}

type Refuse = (path: string, why: string) => void;
type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? (value as Fields) : {};
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function checkBlocks(blocks: unknown[], most: number, refuse: Refuse): void {
  if (blocks.length === 0 || blocks.length > most) refuse("blocks", `${blocks.length} blocks`);
  const ids = new Set<string>();
  for (const [index, one] of blocks.entries()) {
    const block = fieldsOf(one);
    const path = `${index}:${textOf(block["type"])}`;
    const id = textOf(block["block_id"]);
    if (id.length > 255) refuse(path, "block_id");
    if (id && ids.has(id)) refuse(path, "block_id twice");
    ids.add(id);
    checkBlock(block, path, refuse);
  }
}

function checkBlock(block: Fields, path: string, refuse: Refuse): void {
  const elements = listOf(block["elements"]);
  switch (block["type"]) {
    case "header":
      checkText(block["text"], path, 150, refuse, "plain_text");
      break;
    case "section": {
      const fields = listOf(block["fields"]);
      if (!block["text"] && fields.length === 0) refuse(path, "neither text nor fields");
      if (block["text"]) checkText(block["text"], path, 3_000, refuse);
      if (fields.length > 10) refuse(path, "more than 10 fields");
      for (const [at, field] of fields.entries()) checkText(field, `${path}.${at}`, 2_000, refuse);
      break;
    }
    case "context":
      if (elements.length === 0 || elements.length > 10) refuse(path, "elements");
      for (const element of elements) checkText(element, path, 3_000, refuse);
      break;
    case "actions":
      if (elements.length === 0 || elements.length > 25) refuse(path, "elements");
      checkActions(elements.map(fieldsOf), path, refuse);
      break;
    default:
      refuse(path, "a block that messages of ours do not have");
  }
}

function checkActions(elements: Fields[], path: string, refuse: Refuse): void {
  const ids = elements.map((element) => textOf(element["action_id"]));
  if (new Set(ids).size !== ids.length) refuse(path, "action_id twice");
  if (ids.some((id) => id.length === 0 || id.length > 255)) refuse(path, "action_id");
  for (const element of elements) {
    if (element["type"] === "button") {
      checkText(element["text"], path, 75, refuse, "plain_text");
      if (textOf(element["value"]).length > 2_000) refuse(path, "value");
      if (textOf(element["url"]).length > 3_000) refuse(path, "url");
    } else {
      checkText(element["placeholder"], path, 150, refuse, "plain_text");
    }
    const options = listOf(element["options"]);
    if (options.length > 100) refuse(path, "options");
    for (const option of options.map(fieldsOf)) {
      checkText(option["text"], path, 75, refuse, "plain_text");
      if (textOf(option["value"]).length > 75) refuse(path, "option value");
    }
    const initial = JSON.stringify(element["initial_option"]);
    if (initial && !options.some((option) => JSON.stringify(option) === initial))
      refuse(path, "initial_option is none of the options");
  }
}

function checkText(value: unknown, path: string, max: number, refuse: Refuse, type = ""): void {
  const object = fieldsOf(value);
  const text = textOf(object["text"]);
  if (text.length === 0 || text.length > max) refuse(path, `${text.length} of ${max} characters`);
  if (type && object["type"] !== type) refuse(path, `not ${type}`);
  if (!isolatesPair(text)) refuse(path, "isolates do not pair");
  if (/\p{Surrogate}/u.test(text)) refuse(path, "half a character");
  if (object["type"] !== "mrkdwn") return;
  if (object["verbatim"] !== true) refuse(path, "Slack would link what it likes");
  checkMrkdwn(text, path, refuse);
}

/** Only whole entities, and links to the web in angle brackets: no mention, no half of an entity. */
function checkMrkdwn(text: string, path: string, refuse: Refuse): void {
  const withoutLinks = text.replaceAll(/<https?:\/\/[^<>|]+\|[^<>|]+>/g, "");
  if (/[<>]/.test(withoutLinks)) refuse(path, "a bracket that is not a link of ours");
  if (/&(?!(amp|lt|gt);)/.test(text)) refuse(path, "a bare or cut &");
  if (/\p{Surrogate}/u.test(text)) refuse(path, "half a character");
  if (/[\u202A-\u202E\u2066\u2067]/.test(text)) refuse(path, "turns the direction");
}

/** Every isolate is closed, and none is closed that was not opened. */
function isolatesPair(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === "\u2068") open += 1;
    if (character === "\u2069") open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}
