/** The simulator's own look: plain, calm, light and dark. */
export const styles = `
:root { color-scheme: light dark; --ink: #1d1c2b; --quiet: #5c5b6b; --line: #dcdbe4; --paper: #ffffff; --ground: #f5f4f8; --accent: #4b3a8f; --on-accent: #ffffff; --bad: #a3262a; --good: #1f6b4a; }
@media (prefers-color-scheme: dark) { :root { --ink: #ecebf3; --quiet: #a9a8ba; --line: #3a3948; --paper: #1f1e2a; --ground: #15141d; --accent: #b3a4f2; --on-accent: #17132b; --bad: #ff9b97; --good: #86d9ae; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
.bar { display: flex; gap: 10px; align-items: center; padding: 12px 20px; border-bottom: 1px solid var(--line); background: var(--paper); }
.bar nav { margin-left: auto; display: flex; gap: 16px; }
.mark { width: 18px; height: 18px; border-radius: 5px; background: conic-gradient(#4b3a8f, #2c8f86, #d9a13b, #4b3a8f); }
main { max-width: 1080px; margin: 24px auto 64px; padding: 0 16px; }
main.narrow { max-width: 560px; }
.card > :first-child { margin-top: 0; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 24px; margin-bottom: 20px; }
h1 { font-size: 22px; line-height: 1.3; margin: 0 0 8px; }
h2 { font-size: 16px; margin: 24px 0 8px; }
a { color: var(--accent); }
.quiet { color: var(--quiet); }
.bad { color: var(--bad); }
label, .label { display: block; font-weight: 600; margin: 14px 0 4px; }
input, select, textarea { width: 100%; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: 8px 10px; }
label > input, label > select { font-weight: 400; margin-top: 4px; }
input[type=radio], input[type=checkbox] { width: auto; }
fieldset { border: 0; padding: 0; margin: 14px 0 0; }
legend { font-weight: 600; padding: 0; }
fieldset label { font-weight: 400; margin: 6px 0; display: flex; gap: 8px; align-items: baseline; }
textarea, code, pre { font-family: ui-monospace, monospace; font-size: 13px; }
pre { overflow: auto; background: var(--ground); border: 1px solid var(--line); border-radius: 6px; padding: 12px; }
button, .button { font: inherit; font-weight: 600; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); color: var(--ink); padding: 8px 16px; cursor: pointer; text-decoration: none; display: inline-block; }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.row { display: flex; flex-wrap: wrap; gap: 10px; align-items: end; margin-top: 20px; }
.row > label { margin: 0; min-width: 150px; flex: 1; }
.end { justify-content: flex-end; }
.row > span { align-self: center; }
.scopes { margin: 8px 0 0; padding: 0; list-style: none; border: 1px solid var(--line); border-radius: 6px; }
.scopes li { padding: 10px 12px; border-top: 1px solid var(--line); }
.scopes li:first-child { border-top: 0; }
.field { display: flex; gap: 8px; }
table { width: 100%; border-collapse: collapse; font-size: 13px; }
th, td { text-align: left; padding: 5px 14px 5px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td code { overflow-wrap: anywhere; }
.app { display: grid; grid-template-columns: 220px 1fr; gap: 24px; align-items: start; }
.app .card { min-width: 0; }
.side { display: grid; gap: 2px; margin-top: 18px; }
.side a { padding: 7px 12px; border-radius: 6px; color: inherit; text-decoration: none; }
.side a:hover, .side [aria-current] { background: var(--line); }
.good { color: var(--good); }
.icon-form { display: flex; gap: 16px; align-items: start; }
.app-icon { width: 72px; height: 72px; border-radius: 12px; object-fit: cover; display: grid; place-items: center; background: var(--accent); color: var(--on-accent); font-size: 32px; font-weight: 700; flex: none; }
@media (max-width: 720px) { .app { grid-template-columns: minmax(0, 1fr); } }
.scroll { overflow-x: auto; }
`;
