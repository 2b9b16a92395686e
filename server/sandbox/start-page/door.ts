import { html } from 'hono/html'

const entries = [
  [
    'POST /_sandbox/tenants',
    '{"world": "demo" | "empty" | "medium" | "large", "speed"?, "hold"?}: a tenant of one’s own. Answers with its token.',
  ],
  ['GET /_sandbox/clock', 'The instant that the tenant lives in, its speed, and whether it is held.'],
  [
    'POST /_sandbox/clock',
    '{"hold"?, "advance_seconds"?, "speed"?}: holds the clock, moves it, or has it run faster.',
  ],
  [
    'POST /_sandbox/faults',
    '{"path", "kind", "method"?, "times"?, "when"?, …}: makes requests slow, fail, or answer with something broken.',
  ],
  ['DELETE /_sandbox/faults', 'Everything works again.'],
  ['GET /_sandbox/coverage', 'Which endpoints calls through the panel’s gateway have reached.'],
] as const

/** What is beside the API, for whoever runs the sandbox; `control.ts` is its code, the README its manual. */
export const door = html`<section aria-labelledby="control-door">
  <h2 id="control-door">Control door</h2>
  <p class="lead">
    Not part of the API: it makes tenants and moves their clocks. A tenant is named by its token in the
    <code>apikey</code> header, bodies are JSON. <code>server/sandbox/README.md</code> has the details.
  </p>
  <dl class="parameters">
    ${entries.map(
      ([call, what]) =>
        html`<div>
          <dt><code>${call}</code></dt>
          <dd>${what}</dd>
        </div>`,
    )}
  </dl>
</section>`
