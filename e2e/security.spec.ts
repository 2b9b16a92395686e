import { expect, test } from './support/test.ts'

test.describe('at sign-in', () => {
  test.use({ signedIn: false })

  test('keeps the token out of reach of any script', async ({ page, context, tenant }) => {
    const addresses: string[] = []
    page.on('request', (request) => addresses.push(request.url()))
    await page.goto('/')
    await page.getByLabel('API token').fill(tenant.token)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
    expect(addresses.filter((address) => address.includes(tenant.token))).toEqual([])

    const cookies = await context.cookies()
    expect(cookies.map(({ httpOnly, sameSite, path }) => ({ httpOnly, sameSite, path }))).toEqual([
      { httpOnly: true, sameSite: 'Strict', path: '/' },
    ])
    expect(cookies[0]?.value).not.toContain(tenant.token)

    const seen = await page.evaluate(() => ({
      address: location.href,
      cookie: document.cookie,
      local: JSON.stringify(localStorage),
      session: JSON.stringify(sessionStorage),
      page: document.documentElement.outerHTML,
    }))
    for (const [where, text] of Object.entries(seen)) expect(text, where).not.toContain(tenant.token)
  })
})

test('allows only its own scripts and styles, none of them inline', async ({ page }) => {
  const response = await page.goto('/')
  const policy = (await response?.headerValue('content-security-policy')) ?? ''
  const directives = new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/)
      return [name, values]
    }),
  )
  expect(directives.get('default-src')).toEqual(["'none'"])
  expect(directives.get('script-src')).toEqual(["'self'"])
  expect(directives.get('style-src')).toEqual(["'self'"])
  expect(directives.get('frame-ancestors')).toEqual(["'none'"])
  expect(policy).not.toContain('unsafe')
})

test('lets a page talk to the S3 server that the API names, and to no other', async ({ page, tenant }) => {
  const response = await page.goto('/')
  const policy = (await response?.headerValue('content-security-policy')) ?? ''
  const { origin } = new URL(await tenant.api.s3Endpoint())
  expect(/connect-src ([^;]*)/.exec(policy)?.[1]?.trim()).toBe(`'self' ${origin}`)
  expect(/frame-src ([^;]*)/.exec(policy)?.[1]?.trim()).toBe(origin)
})

test('does not open the control door of the sandbox', async ({ page }) => {
  const answer = await page.request.post('/_sandbox/tenants', { data: { world: 'empty' } })
  expect(answer.status()).toBe(404)
})

test('does nothing for a page of another origin', async ({ page }) => {
  const answer = await page.request.delete('/session', { headers: { origin: 'https://example.com' } })
  expect(answer.status()).toBe(403)
})
