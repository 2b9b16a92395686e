import { html } from 'hono/html'

import { exampleOf, nothing } from '../contract/answers.ts'
import type { Chapter } from '../contract/chapter.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import { curlLine } from './curl.ts'
import type { OwnValues } from './demo-values.ts'
import { door } from './door.ts'
import { style } from './style.ts'
import { kindInWords, prose } from './words.ts'

/** The API for reading, from the definitions that its requests are checked by. */
export function startPage(chapters: readonly Chapter[], base: string, token: string, own: OwnValues) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Elastis sandbox</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        <div class="columns">
          <nav aria-label="Chapters">
            <ul>
              ${chapters.map(
                ({ title, endpoints }) =>
                  html`<li>
                    <a href="#${anchor(title)}">${title}<span class="count">${endpoints.length}</span></a>
                  </li>`,
              )}
              <li><a href="#control-door">Control door</a></li>
            </ul>
          </nav>
          <main id="main">
            ${introduction(base, token)}
            ${chapters.map((chapter) => chapterSection(chapter, base, token, own))}${door}
          </main>
        </div>
      </body>
    </html>`
}

function introduction(base: string, token: string) {
  return html`<header>
    <h1>Elastis sandbox</h1>
    <p class="lead">
      An emulator of the elastis.id API with state of its own, for trying the panel and for writing clients
      without an account. Nothing in it is real, and nothing costs.
    </p>
    <dl class="facts">
      <dt>Address</dt>
      <dd><code>${base}</code></dd>
      <dt>Demo token</dt>
      <dd><code>${token}</code>, in the <code>apikey</code> header</dd>
      <dt>Document</dt>
      <dd><a href="/openapi.json">openapi.json</a> (OpenAPI 3.1)</dd>
      <dt>Control</dt>
      <dd><a href="#control-door">The control door</a>: tenants, worlds, the clock, faults</dd>
    </dl>
    <pre>${`curl -H 'apikey: ${token}' ${base}/v1/user-resource/vm/list`}</pre>
    <p class="lead">
      A parameter of the query is taken from the body too, and the other way round; a body may be a form or
      JSON. Where a chapter is kept by location, a slug after <code>/v1</code> chooses it:
      <code>/v1/bus02/user-resource/vm/list</code>.
    </p>
    <p class="lead">
      The example requests name what the demo tenant has at this moment, so they can be tried as they stand;
      reload the page after one that changes something. With another token take the ids from the lists of the
      same chapter, and <code>billing_account_id</code> from <code>/v1/payment/billing_account/list</code>.
      The answers shown are examples.
    </p>
  </header>`
}

function chapterSection(chapter: Chapter, base: string, token: string, own: OwnValues) {
  return html`<section aria-labelledby="${anchor(chapter.title)}">
    <h2 id="${anchor(chapter.title)}">${chapter.title}</h2>
    <p class="lead">
      ${chapter.description}
      ${chapter.inLocation ? 'Each location has its own.' : 'The same in every location.'}
    </p>
    ${chapter.endpoints.map((endpoint) => endpointSection(chapter, endpoint, base, token, own))}
  </section>`
}

function endpointSection(chapter: Chapter, endpoint: Endpoint, base: string, token: string, own: OwnValues) {
  const [method = '', path = ''] = endpoint.id.split(' ')
  const parameters = Object.entries(endpoint.parameters)
  const refusals = Object.entries(endpoint.refusals)
  return html`<details id="${anchor(endpoint.title)}">
    <summary>
      <span class="method ${method}">${method}</span>
      <code class="path">${path}</code>
      <span class="title">${endpoint.title}</span>
    </summary>
    <div class="inside">
      <p>${prose(endpoint.description)}</p>
      ${
        parameters.length === 0
          ? ''
          : html`<h3>Parameters</h3>
              <dl class="parameters">
                ${parameters.map(
                  ([name, parameter]) =>
                    html`<div>
                      <dt>
                        <code>${name}</code>
                        <span
                          >${parameter.place},
                          ${kindInWords(parameter)}${parameter.required ? ', required' : ''}</span
                        >
                      </dt>
                      <dd>${prose(parameter.description)}</dd>
                    </div>`,
                )}
              </dl>`
      }
      <h3>Example</h3>
      <pre>${curlLine(base, token, chapter, endpoint, own)}</pre>
      <h3>Answer ${endpoint.status}</h3>
      ${
        endpoint.answer === nothing
          ? html`<p>Empty.</p>`
          : html`<pre>${JSON.stringify(exampleOf(endpoint.answer), null, 2)}</pre>`
      }
      ${
        refusals.length === 0
          ? ''
          : html`<h3>Refused</h3>
              <ul class="refusals">
                ${refusals.map(([status, why]) => html`<li>${status}: ${prose(why)}</li>`)}
              </ul>`
      }
    </div>
  </details>`
}

/** A title as it is in an address. */
function anchor(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
