import { ChevronDown, Download, FileCode, FileSpreadsheet } from 'lucide-react'

import { terraformMessages } from '@/components/terraform/messages'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Menu, MenuItem } from '@/ui/menu'

import { listMessages } from './messages'

interface ExportMenuProps {
  isEmpty: boolean
  onCsv: () => void
  /** Undefined: what is listed is nothing to Terraform. */
  onTerraform: (() => void) | undefined
}

/** What a list can be taken away as: one button, which is a menu where there is more than CSV. */
export function ExportMenu({ isEmpty, onCsv, onTerraform }: ExportMenuProps) {
  const t = useMessages(listMessages)
  const terraform = useMessages(terraformMessages)
  const disabledReason = isEmpty ? t.nothingToExport : undefined
  if (onTerraform === undefined) {
    return (
      <Button icon={<Download />} disabledReason={disabledReason} onClick={onCsv}>
        {t.exportCsv}
      </Button>
    )
  }
  return (
    <Menu
      trigger={(trigger) => (
        <Button {...trigger} icon={<Download />}>
          {t.export}
          <ChevronDown aria-hidden className="-mr-1" />
        </Button>
      )}
    >
      <MenuItem icon={<FileSpreadsheet />} disabledReason={disabledReason} onSelect={onCsv}>
        {t.exportCsv}
      </MenuItem>
      <MenuItem icon={<FileCode />} disabledReason={disabledReason} onSelect={onTerraform}>
        {terraform.export}
      </MenuItem>
    </Menu>
  )
}
