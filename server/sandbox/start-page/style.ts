import { raw } from 'hono/html'

/** The start page's looks: no script, no request for anything else, light and dark by what the reader's system says. */
export const style = raw(`
:root {
  color-scheme: light dark;
  --page: #ffffff; --raised: #f6f7f9; --line: #d9dde3; --text: #16191d; --quiet: #55606d; --accent: #1d5fd1;
  --get: #1d5fd1; --write: #8a5300; --delete: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #111418; --raised: #1a1f25; --line: #323a44; --text: #e8ebef; --quiet: #a3adb9; --accent: #8ab4ff;
    --get: #8ab4ff; --write: #f0b45c; --delete: #ff9d94;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 16px; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 0.9375rem/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
}
a { color: var(--accent); text-underline-offset: 3px; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: 16px; top: 8px; padding: 8px 12px; background: var(--page); }
.skip:not(:focus) { width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); }
.columns { max-width: 76rem; margin: 0 auto; padding: 32px 16px 96px; }
nav ul { list-style: none; margin: 0 0 32px; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 16px; }
nav a { display: inline-block; padding: 3px 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav .count { color: var(--quiet); font-variant-numeric: tabular-nums; margin-left: 6px; }
@media (min-width: 60rem) {
  .columns { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 0 48px; padding-top: 48px; }
  nav { position: sticky; top: 32px; align-self: start; }
  nav ul { display: block; }
}
header pre { margin-bottom: 16px; }
header { border-bottom: 1px solid var(--line); padding-bottom: 24px; margin-bottom: 8px; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 8px; letter-spacing: -0.01em; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 48px 0 4px; }
h3 { font-size: 0.8125rem; margin: 20px 0 6px; color: var(--quiet); font-weight: 600; }
p { margin: 0 0 12px; max-width: 44rem; }
.lead { color: var(--quiet); }
code, pre { font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace; font-size: 0.8125rem; }
pre {
  margin: 0; padding: 12px 14px; background: var(--raised); border: 1px solid var(--line); border-radius: 6px;
  white-space: pre-wrap; overflow-wrap: anywhere;
}
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 20px; margin: 16px 0; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
details { border-bottom: 1px solid var(--line); }
details:first-of-type { border-top: 1px solid var(--line); margin-top: 12px; }
summary {
  display: grid; grid-template-columns: 4rem minmax(0, 1fr); gap: 0 12px; align-items: baseline;
  padding: 9px 8px; cursor: pointer; list-style: none;
}
summary::-webkit-details-marker { display: none; }
summary:hover { background: var(--raised); }
summary .path { overflow-wrap: anywhere; }
summary .title { grid-column: 2; color: var(--quiet); font-weight: 400; font-size: 0.875rem; }
@media (min-width: 48rem) {
  summary { grid-template-columns: 4rem minmax(0, 1fr) auto; }
  summary .title { grid-column: 3; text-align: right; }
}
.method { font-weight: 700; font-size: 0.75rem; letter-spacing: 0.03em; color: var(--write); }
.GET { color: var(--get); } .DELETE { color: var(--delete); }
.inside { padding: 4px 8px 24px; }
@media (min-width: 48rem) { .inside { padding-left: calc(4rem + 20px); } }
.parameters { margin: 0; }
.parameters > div { padding: 8px 0; border-top: 1px solid var(--line); }
.parameters > div:first-child { border-top: 0; padding-top: 0; }
.parameters dt { display: flex; flex-wrap: wrap; gap: 0 10px; align-items: baseline; }
.parameters dt code { font-weight: 600; }
.parameters dt span { color: var(--quiet); font-size: 0.875rem; }
.parameters dd { margin: 0; }
ul.refusals { margin: 0; padding-left: 20px; }
`)
