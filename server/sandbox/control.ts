import { Hono, type Context } from 'hono'
import { z } from 'zod'

import { speedSchema, type ClockState } from './clock.ts'
import { problemsIn } from './contract/problems.ts'
import { cameThroughGateway, coverage } from './coverage.ts'
import { addFault, clearFaults, faultSchema } from './faults.ts'
import { Failure, message } from './http/failures.ts'
import type { Services } from './services.ts'
import { authenticate } from './state/tokens.ts'
import { createTenant } from './tenancy.ts'
import { worlds } from './worlds/world.ts'

const tenantSchema = z.strictObject({
  world: z.enum(worlds),
  speed: speedSchema.optional(),
  hold: z.boolean().default(false),
})

const clockSchema = z.strictObject({
  hold: z.boolean().optional(),
  advance_seconds: z
    .number()
    .min(0)
    .max(10 * 366 * 86_400)
    .optional(),
  speed: speedSchema.optional(),
})

/** The door beside the API: tenants, clock, faults, coverage. It is for whoever runs the sandbox, never for the panel. */
export function controlDoor({ db, clock, speed }: Services): Hono {
  const door = new Hono()

  door.use(async (c, next) => {
    if (cameThroughGateway(c.req.raw.headers))
      return c.json({ message: 'The control door is not for the gateway' }, 403)
    return next()
  })
  door.onError((error, c) => {
    if (error instanceof Failure) return Response.json(error.body, { status: error.status })
    console.error(`${c.req.method} ${c.req.path}:`, error)
    return c.json({ message: 'The sandbox failed; its log says how' }, 500)
  })
  door.notFound((c) => c.json({ message: `The control door has no ${c.req.method} ${c.req.path}` }, 404))

  const tenantOf = (c: Context): number => {
    const caller = authenticate(db, c.req.header('apikey') ?? '')
    if (!caller) throw message(401, 'Name the tenant by its token in the apikey header')
    return caller.userId
  }

  door.post('/tenants', async (c) => {
    const tenant = await read(c, tenantSchema)
    const { token, userId } = await createTenant(db, { ...tenant, speed: tenant.speed ?? speed })
    return c.json({ token, user_id: userId }, 201)
  })

  door.get('/clock', (c) => c.json(clockView(clock.state(tenantOf(c)))))
  door.post('/clock', async (c) => {
    const userId = tenantOf(c)
    const setting = await read(c, clockSchema)
    return c.json(clockView(clock.set(userId, { ...setting, advanceSeconds: setting.advance_seconds })))
  })

  door.post('/faults', async (c) => {
    const userId = tenantOf(c)
    return c.json({ id: addFault(db, userId, await read(c, faultSchema)) }, 201)
  })
  door.delete('/faults', (c) => {
    clearFaults(db, tenantOf(c))
    return c.body(null, 204)
  })

  door.get('/coverage', (c) => c.json(coverage(db)))

  return door
}

/** The body, checked; a failure says where it is wrong. */
async function read<Schema extends z.ZodType>(c: Context, schema: Schema): Promise<z.infer<Schema>> {
  const text = await c.req.text()
  const result = schema.safeParse(parsed(text))
  if (result.success) return result.data
  throw message(400, `The body is not as it should be: ${problemsIn(result.error)}`)
}

function parsed(text: string): unknown {
  if (text.trim() === '') throw message(400, 'The body is missing: it is a JSON object')
  try {
    return JSON.parse(text)
  } catch {
    throw message(400, 'The body is not valid JSON: it is a JSON object, no form')
  }
}

function clockView(state: ClockState) {
  return { now: new Date(state.now).toISOString(), held: state.held, speed: state.speed }
}
