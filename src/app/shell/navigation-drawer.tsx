import { Dialog } from '@/ui/dialog'

import { Navigation } from './navigation'

interface NavigationDrawerProps {
  brand: string
  onClose: () => void
}

/** The navigation on a phone. */
export function NavigationDrawer({ brand, onClose }: NavigationDrawerProps) {
  return (
    <Dialog open onClose={onClose} title={brand}>
      <Navigation onNavigate={onClose} />
    </Dialog>
  )
}
