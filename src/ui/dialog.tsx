import { AlertDialog } from '@base-ui/react/alert-dialog'
import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { useMessages } from '@/lib/i18n/catalogue'
import { cx } from './cx'
import { IconButton } from './icon-button'
import { uiMessages } from './messages'
import { WithMono } from './with-mono'

interface DialogProps {
  open: boolean
  /** Asked for by Escape or the cross. Not by a press outside: what was typed would be lost by a slip. */
  onClose: () => void
  title: ReactNode
  description?: ReactNode
  /** Buttons, the safe one first. */
  footer?: ReactNode
  children?: ReactNode
  size?: 'md' | 'lg'
  /** Something is under way that must not be left: Escape and the cross wait. */
  pending?: boolean
  /** Its own button is the only way out: Escape does nothing, and there is no cross. */
  closedByButton?: boolean
  /** What gets focus first; the first control otherwise. */
  initialFocus?: RefObject<HTMLElement | null>
  /** A question that must be answered. */
  alert?: boolean
}

/**
 * A modal dialog; at 360 px a sheet from below. Heavy: pages load it, or the dialog of theirs that uses it, lazily. Focus goes back to
 * where it was.
 */
export function Dialog(props: DialogProps) {
  const {
    open,
    onClose,
    title,
    description,
    footer,
    children,
    size = 'md',
    pending = false,
    closedByButton = false,
    initialFocus,
    alert = false,
  } = props
  const t = useMessages(uiMessages)
  const Root = alert ? AlertDialog.Root : Base.Root
  return (
    <Root
      open={open}
      {...(!alert && { disablePointerDismissal: true })}
      onOpenChange={(next, details) => {
        if (next) return
        if (pending || closedByButton) details.cancel()
        else onClose()
      }}
    >
      <Base.Portal>
        <Base.Backdrop data-veil className="fixed inset-0 z-40 bg-veil" />
        {/* From the top: what comes late makes it longer, and moves nothing that is about to be pressed. */}
        <Base.Viewport className="fixed inset-0 z-40 grid items-end overflow-y-auto md:items-start md:justify-items-center md:px-4 md:pt-[10vh] md:pb-4">
          <Base.Popup
            {...(initialFocus !== undefined && { initialFocus })}
            className={cx(
              'relative flex max-h-dvh w-full flex-col rounded-t-xl border border-line bg-raised shadow-dialog outline-none max-md:border-x-0 max-md:border-b-0 md:max-h-[calc(90dvh-1rem)] md:rounded-xl',
              size === 'md' ? 'md:max-w-120' : 'md:max-w-180',
            )}
          >
            <div className="px-5 pt-5 pr-14 pb-1">
              <Base.Title className="text-xl font-semibold wrap-break-word">
                <WithMono>{title}</WithMono>
              </Base.Title>
            </div>
            <div className="grid min-h-0 gap-3.5 overflow-y-auto px-5 pt-2 pb-4">
              {description !== undefined && (
                <Base.Description className="text-muted">
                  <WithMono>{description}</WithMono>
                </Base.Description>
              )}
              {children}
            </div>
            {footer !== undefined && (
              <div className="flex flex-wrap justify-end gap-2 px-5 pt-1 pb-5">{footer}</div>
            )}
            {/* Last in the document, so that the first control of the content takes the focus. */}
            {!closedByButton && (
              <IconButton
                className="absolute! top-4 right-3"
                label={t.close}
                icon={<X />}
                pending={pending}
                onClick={onClose}
              />
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Root>
  )
}
