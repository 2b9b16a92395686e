// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, it } from 'vitest'

import { sessionQuery } from '@/api/session'

import { Form } from './form'
import { useDraftedForm } from './use-drafted-form'

afterEach(() => {
  cleanup()
  refuses = false
  sessionStorage.clear()
})

let refuses = false

function Details() {
  const [failure, setFailure] = useState<Error | null>(null)
  const { form, draft } = useDraftedForm(
    { defaultValues: { city: '', secret: '' } },
    { name: 'details', shape: 1, leftOut: { secret: () => 'Secret' } },
  )
  const save = () => {
    if (refuses) return setFailure(new Error('no'))
    draft.saved()
    form.reset(form.getValues())
  }
  return (
    <Form form={form} draft={draft} onSubmit={save} failure={failure} failureTitle="Not saved">
      <input aria-label="City" {...form.register('city')} />
      <input aria-label="Secret" {...form.register('secret')} />
      <button type="submit">Save</button>
    </Form>
  )
}

function open(user = 1) {
  const client = new QueryClient()
  client.setQueryData(sessionQuery.queryKey, {
    sessions: [],
    idle_seconds: 60,
    mode: 'sandbox',
    brand: '',
    currency: 'EUR',
    card_provider: 'none',
    current: { id: 's', user: { id: user, name: '' }, since: 0 },
  })
  const router = createMemoryRouter([{ path: '/', Component: Details }])
  return render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
}

const field = (label: string) => screen.getByRole<HTMLInputElement>('textbox', { name: label })
const type = (label: string, value: string) =>
  act(async () => {
    fireEvent.input(field(label), { target: { value } })
  })
const notice = () => screen.queryByText(/^Your draft of/)

it('keeps what is typed when the form goes, and begins with it again', async () => {
  const { unmount } = open()
  await type('City', 'Tartu')
  await type('Secret', 's3cret')
  unmount()
  expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain('s3cret')

  open()
  expect(field('City').value).toBe('Tartu')
  expect(field('Secret').value).toBe('')
  expect(notice()).not.toBeNull()
  expect(screen.queryByText(/has to be filled in again: Secret/)).not.toBeNull()
})

it('can be discarded: the form begins as it would have, and nothing is left', async () => {
  open().unmount()
  const { unmount } = open()
  await type('City', 'Tartu')
  unmount()
  open()
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Discard' })))
  expect(field('City').value).toBe('')
  expect(notice()).toBeNull()
  expect(sessionStorage).toHaveLength(0)
})

it('is over once it was saved, and begins again with what is typed after', async () => {
  const { unmount } = open()
  await type('City', 'Tartu')
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Save' })))
  expect(sessionStorage).toHaveLength(0)
  await type('City', 'Paide')
  unmount()
  open()
  expect(field('City').value).toBe('Paide')
})

it('is not shown to another user', async () => {
  const { unmount } = open(1)
  await type('City', 'Tartu')
  unmount()
  open(2)
  expect(field('City').value).toBe('')
  expect(notice()).toBeNull()
  expect(sessionStorage).toHaveLength(0)
})

it('outlasts a submit that fails, and is not told to have been sent', async () => {
  refuses = true
  const { unmount } = open()
  await type('City', 'Tartu')
  await type('Secret', 's3cret')
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Save' })))
  await screen.findByText('Not saved')
  expect(field('City').value).toBe('Tartu')
  expect(field('Secret').value).toBe('s3cret')
  unmount()
  open()
  expect(field('City').value).toBe('Tartu')
  expect(screen.queryByText(/It was just being sent/)).toBeNull()
})

it('that was being sent when the page went says so', async () => {
  const { unmount } = open()
  await type('City', 'Tartu')
  sessionStorage.clear()
  unmount()
  const [key] = Object.keys(sessionStorage)
  const kept = JSON.parse(sessionStorage.getItem(key!)!) as object
  sessionStorage.setItem(key!, JSON.stringify({ ...kept, isSent: true }))
  open()
  expect(screen.queryByText(/It was just being sent/)).not.toBeNull()
})
