import { look } from './support/look.ts'
import { shut } from './support/screen.ts'
import { screens } from './support/screens.ts'
import { test } from './support/test.ts'

for (const screen of screens)
  test.describe(() => {
    test.use({ world: screen.world ?? 'demo' })

    test(`${screen.name}: accessible in both themes and languages, and nothing runs off at 320 px, in longer words or with large text`, async ({
      page,
      tenant,
      console,
    }) => {
      // Some screens are about what failed.
      console.allow(/the server responded with a status of [45]\d\d|CORS policy|net::ERR_/)
      await test.step('show', () => screen.show(page, tenant))
      await look(page, tenant)
      for (const further of screen.further ?? [])
        await test.step(further.name, async () => {
          await test.step('show', () => further.open(page, tenant))
          await look(page, tenant, { isFurther: true })
          await shut(page, further)
        })
    })
  })
