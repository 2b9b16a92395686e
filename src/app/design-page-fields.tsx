import { useId, useState } from 'react'
import { Card } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'
import { Field } from '@/ui/field'
import { NumberInput } from '@/ui/number-input'
import { PasswordInput } from '@/ui/password-input'
import { RadioTiles } from '@/ui/radio-tiles'
import { RangeInput } from '@/ui/range-input'
import { Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import { TextInput } from '@/ui/text-input'

const systems = [
  { value: 'ubuntu', title: 'Ubuntu', subtitle: '24.04', icon: 'U' },
  { value: 'debian', title: 'Debian', subtitle: '12', icon: 'D' },
  { value: 'rocky', title: 'Rocky Linux', subtitle: '9', icon: 'R' },
  { value: 'windows', title: 'Windows', icon: 'W', disabledReason: 'Needs 2 GB of memory' },
] as const

export function DesignFields() {
  const name = useId()
  const [memory, setMemory] = useState('8')
  return (
    <>
      <Card title="System" note="Plain system">
        <Field label="System" group>
          <RadioTiles name={name} options={systems} defaultValue="ubuntu" />
        </Field>
      </Card>
      <Card title="Size" note="Ubuntu allows 1 to 32 cores, 1 to 64 GB">
        <div className="grid gap-4 md:grid-cols-2">
          <Field label="vCPU" hint="1 to 32">
            <RangeInput min={1} max={32} unit="cores" defaultValue={4} />
          </Field>
          <Field label="Memory" hint="1 to 64 GB">
            <RangeInput
              min={1}
              max={64}
              unit="GB"
              value={memory}
              onChange={(event) => setMemory(event.currentTarget.value)}
            />
          </Field>
          <Field
            label="Disk"
            hint="20 to 240 GB; it can grow later, never shrink"
            error="20 is the least: write 20 or more"
          >
            <NumberInput min={20} max={240} unit="GB" defaultValue="12" />
          </Field>
          <Field label="Server class" hint="Up to 32 cores and 128 GB">
            <Select defaultValue="general">
              <option value="general">General purpose</option>
              <option value="cpu">High CPU</option>
            </Select>
          </Field>
        </div>
      </Card>
      <Card title="Access">
        <div className="grid gap-4 md:grid-cols-2">
          <Field
            label="Name"
            hint="Letters, digits, dots and hyphens"
            error="A space is not allowed: use web-04"
          >
            <TextInput defaultValue="web 04" />
          </Field>
          <Field label="Location">
            <Select disabled>
              <option>cyc01, Jakarta</option>
            </Select>
          </Field>
          <Field label="User name" hint="Not root" optional>
            <TextInput placeholder="deploy" />
          </Field>
          <Field label="Password" hint="8 to 64 characters with a capital, a small letter and a digit">
            <PasswordInput defaultValue="Abc12345" generate={() => 'q7RwT2mZx9Lp'} />
          </Field>
          <Field label="Top up by" hint="At least €5">
            <NumberInput decimal unit="€" defaultValue="25.00" />
          </Field>
          <Field label="Address" aside="IPv4">
            <TextInput mono disabled defaultValue="10.22.4.11" />
          </Field>
          <Field label="Public key" optional className="md:col-span-2">
            <TextArea mono rows={2} defaultValue="ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIH2 deploy@work" />
          </Field>
          <Field label="Options" group className="md:col-span-2">
            <div className="grid gap-2">
              <Checkbox defaultChecked hint="Every night; kept for a week" aside="€1.20 a month">
                Daily backups
              </Checkbox>
              <Checkbox>Public address</Checkbox>
              <Checkbox disabledReason="This location has no IPv6">IPv6 address</Checkbox>
              <Checkbox look="switch" defaultChecked>
                Protect from deletion
              </Checkbox>
            </div>
          </Field>
        </div>
      </Card>
    </>
  )
}
