import { useState } from 'react'
import { Button } from '@/ui/button'
import { Checkbox } from '@/ui/checkbox'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { Mono } from '@/ui/mono'
import { Notice } from '@/ui/notice'
import { TextInput } from '@/ui/text-input'

export function SampleDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      open
      onClose={onClose}
      title="Rename web-02"
      description="The name is only yours; the machine itself does not hear of it."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={onClose}>
            Rename
          </Button>
        </>
      }
    >
      <Field label="Name" hint="Letters, digits, dots and hyphens">
        <TextInput defaultValue="web-02" />
      </Field>
    </Dialog>
  )
}

/** The first try fails, to show that the dialog stays. */
export function SampleConfirm({ onClose }: { onClose: () => void }) {
  const [tried, setTried] = useState(false)
  const [release, setRelease] = useState(true)

  async function remove() {
    await new Promise((resolve) => setTimeout(resolve, 1200))
    setTried(true)
    if (!tried) throw new Error('The location did not answer in time. Nothing was deleted.')
  }

  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title="Delete web-02"
      confirmLabel="Delete VM"
      typeToConfirm="web-02"
      onConfirm={remove}
    >
      <Notice tone="bad">
        The boot disk (40 GB) and its 3 snapshots are erased with it. This cannot be undone.
      </Notice>
      <div className="grid gap-2">
        <h3>What stays and keeps costing</h3>
        <Checkbox
          checked={release}
          onChange={(event) => setRelease(event.currentTarget.checked)}
          aside="€2.92 a month"
        >
          Release floating IP <Mono>103.93.128.15</Mono>
        </Checkbox>
        <Checkbox aside="€8.20 a month">
          Delete disk <Mono>data-web-02</Mono>, 100 GB
        </Checkbox>
      </div>
    </ConfirmDialog>
  )
}
