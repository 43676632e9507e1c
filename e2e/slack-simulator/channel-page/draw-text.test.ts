import { expect, it } from "vitest";

import { createSim } from "../create-sim";
import { workingMorning } from "../testing/client";
import { drawMrkdwn } from "./draw-text";
import type { Drawing } from "./drawing";

const sim = createSim({ now: () => workingMorning });
const [viewer] = sim.directory.organisation.people;
if (viewer === undefined) throw new Error("A company without people.");
const drawing: Drawing = { sim, viewer, teamId: sim.directory.mainWorkspace.id };
const channel = sim.state.data.chat.channels[0];
const seconds = Math.floor(workingMorning / 1000);

it.each([
  ["*bold* and _not_ ~this~", "<strong>bold</strong> and <em>not</em> <s>this</s>"],
  ["2*3*4 and snake_case_name", "2*3*4 and snake_case_name"],
  ["_*both*_", "<em><strong>both</strong></em>"],
  ["a `*code* <b>` b", "a <code>*code* &lt;b&gt;</code> b"],
  ["```\n1 < 2 *x*\n```", "<pre>1 &lt; 2 *x*</pre>"],
  ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
  ["&lt;b&gt; &amp; &amp;amp;", "&lt;b&gt; &amp; &amp;amp;"],
  [
    "<https://a.example/?x=1&amp;y=2|a &lt;b&gt;>",
    '<a href="https://a.example/?x=1&amp;y=2" target="_blank" rel="noreferrer">a &lt;b&gt;</a>',
  ],
  [
    "*<https://a.example|Title>*",
    '<strong><a href="https://a.example" target="_blank" rel="noreferrer">Title</a></strong>',
  ],
  ["<javascript:alert(1)|x>", "&lt;javascript:alert(1)|x&gt;"],
  ["> quoted\n> twice\nnot", "<blockquote>quoted<br>twice</blockquote>not"],
  ["one\ntwo", "one<br>two"],
  ["<!here> :warning: :nothing_known:", '<span class="mention">@here</span> ⚠️ :nothing_known:'],
  [`<@${viewer.id}>`, `<span class="mention">@${viewer.name}</span>`],
  [`<#${channel?.id}>`, `<a class="mention" href="/archives/${channel?.id}">#${channel?.name}</a>`],
  [
    `<!date^${seconds}^{date_short_pretty} at {time}|then>`,
    '<time title="then">Today at 10:30</time>',
  ],
  [`<!date^${seconds}^{moon}|then>`, '<time title="then">then</time>'],
])("%j is drawn", (text, drawn) => {
  expect(drawMrkdwn(drawing, text).html.replace(/\n\s*/g, "")).toBe(drawn);
});
