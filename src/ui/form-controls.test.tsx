// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { afterEach, expect, test, vi } from 'vitest'
import { Checkbox } from './checkbox'
import { Field } from './field'
import { NumberInput } from './number-input'
import { PasswordInput } from './password-input'
import { RadioTiles } from './radio-tiles'
import { RangeInput } from './range-input'
import { Select } from './select'
import { TextArea } from './text-area'
import { TextInput } from './text-input'

afterEach(cleanup)

const systems = [
  { value: 'ubuntu', title: 'Ubuntu' },
  { value: 'debian', title: 'Debian' },
] as const

const defaults = {
  name: 'web',
  disk: '40',
  memory: '8',
  password: '',
  os: 'ubuntu',
  pool: 'general',
  key: '',
  backup: false,
}

function Sample({ onSubmit }: { onSubmit: (values: typeof defaults) => void }) {
  const { register, handleSubmit } = useForm({ defaultValues: defaults })
  return (
    <form onSubmit={(event) => void handleSubmit((values) => onSubmit(values))(event)}>
      <Field label="Name" hint="Letters" error="Too short">
        <TextInput {...register('name')} />
      </Field>
      <Field label="Disk">
        <NumberInput {...register('disk')} unit="GB" min={20} max={60} step={10} />
      </Field>
      <Field label="Memory">
        <RangeInput {...register('memory')} unit="GB" min={1} max={64} />
      </Field>
      <Field label="Password">
        <PasswordInput generate={() => 'made-up-1A'} {...register('password')} />
      </Field>
      <Field label="System" group>
        <RadioTiles options={systems} {...register('os')} />
      </Field>
      <Field label="Class">
        <Select {...register('pool')}>
          <option value="general">General</option>
          <option value="cpu">CPU</option>
        </Select>
      </Field>
      <Field label="Key">
        <TextArea {...register('key')} />
      </Field>
      <Checkbox {...register('backup')}>Backups</Checkbox>
      <button type="submit">Send</button>
    </form>
  )
}

const listener = () => vi.fn<(values: typeof defaults) => void>()

async function submitted(onSubmit: ReturnType<typeof listener>) {
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Send' })))
  return onSubmit.mock.lastCall?.[0]
}

const textbox = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

test('defaults of the form reach every control and come back unchanged', async () => {
  const onSubmit = listener()
  render(<Sample onSubmit={onSubmit} />)
  expect(screen.getByRole<HTMLInputElement>('slider', { name: 'Memory' }).value).toBe('8')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Ubuntu' }).checked).toBe(true)
  expect(await submitted(onSubmit)).toEqual(defaults)
})

test('what is typed, slid, chosen and generated reaches the form', async () => {
  const onSubmit = listener()
  render(<Sample onSubmit={onSubmit} />)
  fireEvent.change(textbox('Name'), { target: { value: 'db' } })
  fireEvent.keyDown(textbox('Disk'), { key: 'ArrowUp' })
  fireEvent.change(screen.getByRole('slider', { name: 'Memory' }), { target: { value: '16' } })
  fireEvent.click(screen.getByRole('button', { name: 'Generate' }))
  fireEvent.click(screen.getByRole('radio', { name: 'Debian' }))
  fireEvent.change(screen.getByRole('combobox', { name: 'Class' }), { target: { value: 'cpu' } })
  fireEvent.change(textbox('Key'), { target: { value: 'ssh-ed25519 AAAA' } })
  fireEvent.click(screen.getByRole('checkbox', { name: 'Backups' }))
  expect(textbox('Memory').value).toBe('16')
  expect(await submitted(onSubmit)).toEqual({
    name: 'db',
    disk: '50',
    memory: '16',
    password: 'made-up-1A',
    os: 'debian',
    pool: 'cpu',
    key: 'ssh-ed25519 AAAA',
    backup: true,
  })
})

test('the slider follows the number, and stays at its end for what lies beyond', () => {
  render(<Sample onSubmit={listener()} />)
  const slider = screen.getByRole<HTMLInputElement>('slider', { name: 'Memory' })
  fireEvent.change(textbox('Memory'), { target: { value: '32' } })
  expect(slider.value).toBe('32')
  fireEvent.change(textbox('Memory'), { target: { value: '900' } })
  expect(slider.value).toBe('64')
})

test('a field ties label, rule and error to its control', () => {
  render(<Sample onSubmit={listener()} />)
  const name = textbox('Name')
  const texts = name.getAttribute('aria-describedby')?.split(' ') ?? []
  expect(texts.map((id) => document.getElementById(id)?.textContent)).toEqual(['Too short', 'Letters'])
  expect(name.getAttribute('aria-invalid')).toBe('true')
})

test('controlled, a value set by the page shows in number and slider', () => {
  function Controlled() {
    const [value, setValue] = useState('8')
    return (
      <Field label="Memory">
        <RangeInput
          min={1}
          max={64}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <button type="button" onClick={() => setValue('2')}>
          Least
        </button>
      </Field>
    )
  }
  render(<Controlled />)
  const slider = screen.getByRole<HTMLInputElement>('slider')
  fireEvent.change(slider, { target: { value: '20' } })
  expect(textbox('Memory').value).toBe('20')
  fireEvent.click(screen.getByRole('button', { name: 'Least' }))
  expect([textbox('Memory').value, slider.value]).toEqual(['2', '2'])
})
