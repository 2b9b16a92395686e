import type { UseQueryResult } from '@tanstack/react-query'
import type { ComponentProps } from 'react'

import { describeError } from '@/api/describe-error'
import type { Image } from '@/api/images'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { RadioTiles } from '@/ui/radio-tiles'

import { ImageIcon } from './image-icon'
import { pickerMessages } from './pickers/messages'

type Tile = ComponentProps<typeof RadioTiles<string>>['options'][number]

interface ImagePickerProps {
  plain: UseQueryResult<Image[]>
  apps: UseQueryResult<Image[]>
  /** The `os_name`s that may be chosen; one without an image is shown by its name alone. */
  allowed: readonly string[]
  /** `os_name`. */
  value: string
  /** The chosen version of the chosen system, in words. */
  version: string | null
  onChange: (osName: string) => void
}

/** The system of a new VM: plain ones and those of the app catalogue, as one choice in two groups. */
export function ImagePicker({ plain, apps, allowed, value, version, onChange }: ImagePickerProps) {
  const t = useMessages(pickerMessages).images
  const known = new Set([...(plain.data ?? []), ...(apps.data ?? [])].map((image) => image.os_name))
  const unknown = allowed.filter((name) => !known.has(name))
  const groups = [
    {
      key: 'plain',
      label: t.plain,
      tiles: [...tilesOf(plain.data), ...unknown.map((name) => tile(name, undefined))],
    },
    { key: 'apps', label: t.apps, tiles: tilesOf(apps.data) },
  ]
  return (
    <div className="grid gap-4">
      {plain.isError && <Unread title={t.plainFailed} reading={plain} />}
      {apps.isError && <Unread title={t.appsFailed} reading={apps} />}
      {groups.map(
        ({ key, label, tiles }) =>
          tiles.length > 0 && (
            <Field key={key} label={label} group>
              <RadioTiles name="os_name" options={tiles} value={value} onValueChange={onChange} />
            </Field>
          ),
      )}
      {allowed.length === 0 && <p className="text-muted">{t.none}</p>}
    </div>
  )

  function tilesOf(images: readonly Image[] | undefined): Tile[] {
    return (images ?? []).filter(({ os_name: name }) => allowed.includes(name)).map((i) => tile(i.os_name, i))
  }

  function tile(name: string, image: Image | undefined): Tile {
    const title = image?.display_name ?? name.charAt(0).toUpperCase() + name.slice(1)
    const first = image?.versions[0]
    return {
      value: name,
      title,
      subtitle: (name === value ? version : null) ?? first?.display_name ?? first?.os_version,
      icon: <ImageIcon icon={image?.icon} name={title} />,
    }
  }
}

function Unread({ title, reading }: { title: string; reading: UseQueryResult<Image[]> }) {
  const t = useMessages(pickerMessages).images
  return (
    <Notice
      tone="wait"
      title={title}
      action={
        <Button size="sm" pending={reading.isFetching} onClick={() => void reading.refetch()}>
          {t.retry}
        </Button>
      }
    >
      {describeError(reading.error)}
    </Notice>
  )
}
