import { ChevronDown, MapPin } from 'lucide-react'
import { useLocation } from 'react-router'

import { appMessages } from '@/app/messages'
import { useLocationScope } from '@/components/location-scope'
import { useMessages } from '@/lib/i18n/catalogue'
import { isOfNoLocation } from '@/lib/paths'
import { Button } from '@/ui/button'
import { Menu, MenuRadioGroup } from '@/ui/menu'

const ALL = ''
/** It gives way before the header takes a second line. */
const room = 'max-w-max! min-w-0 grow basis-24'

/** All locations or one; the choice stands in the address and is carried along from page to page. */
export function LocationSwitch() {
  const t = useMessages(appMessages).location
  const { all, slug, choose } = useLocationScope()
  const { pathname } = useLocation()
  const chosen = all.find((location) => location.slug === slug)
  const options = [
    { value: ALL, label: t.all },
    ...all.map((location) => ({
      value: location.slug,
      label: t.named(location.display_name, location.slug),
    })),
  ]
  // It stays in its place: on the next page it counts again.
  if (isOfNoLocation(pathname)) {
    return (
      <Button icon={<MapPin className="text-muted" />} disabledReason={t.none} className={room}>
        <span className="truncate">{t.everywhere}</span>
      </Button>
    )
  }
  return (
    <Menu
      align="start"
      trigger={(trigger) => (
        <Button {...trigger} icon={<MapPin className="text-muted" />} className={room}>
          <span className="sr-only">{t.prefix}</span>
          <span className="truncate">
            {chosen === undefined ? t.all : t.named(chosen.display_name, chosen.slug)}
          </span>
          <ChevronDown className="text-muted" />
        </Button>
      )}
    >
      <MenuRadioGroup
        label={t.label}
        value={slug ?? ALL}
        onValueChange={(value) => choose(value === ALL ? null : value)}
        options={options}
      />
    </Menu>
  )
}
