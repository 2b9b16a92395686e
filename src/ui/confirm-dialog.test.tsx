// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { ConfirmDialog } from './confirm-dialog'

afterEach(cleanup)

function open(onConfirm: () => Promise<void>, typeToConfirm?: string) {
  const onClose = vi.fn<() => void>()
  render(
    <ConfirmDialog
      open
      title="Delete web-02"
      confirmLabel="Delete VM"
      typeToConfirm={typeToConfirm}
      onConfirm={onConfirm}
      onClose={onClose}
    />,
  )
  return onClose
}

const button = (name: string) => screen.getByRole('button', { name })
const press = (name: string) => act(async () => fireEvent.click(button(name)))

test('closes when it is done', async () => {
  const onClose = open(() => Promise.resolve())
  await press('Delete VM')
  expect(onClose).toHaveBeenCalledOnce()
})

test('stays open with the error when it failed, and can be tried again', async () => {
  const onConfirm = vi
    .fn<() => Promise<void>>()
    .mockRejectedValueOnce(new Error('No answer'))
    .mockResolvedValueOnce()
  const onClose = open(onConfirm)
  await press('Delete VM')
  expect(screen.getByRole('alert').textContent).toContain('No answer')
  expect(onClose).not.toHaveBeenCalled()
  await press('Delete VM')
  expect(onClose).toHaveBeenCalledOnce()
})

test('does nothing until the name is typed, and says so', async () => {
  const onConfirm = vi.fn<() => Promise<void>>().mockResolvedValue()
  open(onConfirm, 'web-02')
  const name = screen.getByRole('textbox', { name: 'Type web-02 to confirm' })
  fireEvent.change(name, { target: { value: 'web-0' } })
  fireEvent.keyDown(name, { key: 'Enter' })
  await press('Delete VM')
  expect(onConfirm).not.toHaveBeenCalled()
  expect(name.getAttribute('aria-invalid')).toBe('true')
  fireEvent.change(name, { target: { value: 'web-02' } })
  await press('Delete VM')
  expect(onConfirm).toHaveBeenCalledOnce()
})

test('cannot be left while it works', async () => {
  let finish: () => void = () => undefined
  const promise = new Promise<void>((resolve) => {
    finish = resolve
  })
  const onClose = open(() => promise)
  await press('Delete VM')
  await press('Keep it')
  await press('Close')
  expect(onClose).not.toHaveBeenCalled()
  expect(button('Delete VM').getAttribute('aria-busy')).toBe('true')
  finish()
  await act(async () => promise)
  expect(onClose).toHaveBeenCalledOnce()
})
