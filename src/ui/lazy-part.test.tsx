// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { expect, it, vi } from 'vitest'

import { lazyPart, loadParts } from './lazy-part'

const Name = ({ name }: { name: string }) => <p>{name}</p>

it('draws at once what was loaded ahead, and goes on with what is drawn already', async () => {
  const load = vi.fn<() => Promise<typeof Name>>(async () => Name)
  const Part = lazyPart(load)
  const shown = (name: string) => (
    <Suspense fallback="coming">
      <Part name={name} />
    </Suspense>
  )
  expect(load).not.toHaveBeenCalled()
  await loadParts()
  const { rerender } = render(shown('first'))
  const drawn = screen.getByText('first')
  rerender(shown('second'))
  expect(drawn.textContent).toBe('second')
  expect(load).toHaveBeenCalledTimes(1)
})

it('comes when it is wanted earlier, and is the same after all are loaded', async () => {
  const Part = lazyPart(async () => Name)
  render(
    <Suspense fallback="coming">
      <Part name="wanted" />
    </Suspense>,
  )
  expect(screen.getByText('coming')).toBeDefined()
  await act(async () => {})
  const drawn = await screen.findByText('wanted')
  await loadParts()
  expect(screen.getByText('wanted')).toBe(drawn)
})

it('asks again for what could not be loaded', async () => {
  const load = vi
    .fn<() => Promise<typeof Name>>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValue(Name)
  lazyPart(load)
  await loadParts()
  await loadParts()
  await loadParts()
  expect(load).toHaveBeenCalledTimes(2)
})
