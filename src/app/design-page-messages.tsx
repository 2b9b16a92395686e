import { Server } from 'lucide-react'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { ErrorPanel } from '@/ui/error-panel'
import { Fold } from '@/ui/fold'
import { Notice } from '@/ui/notice'
import { notify } from '@/ui/toasts'

export function DesignMessages() {
  return (
    <>
      <Notice tone="wait" action={<Button size="sm">Try again</Button>}>
        bus02 answered slowly; its 5 machines are as of 14:02.
      </Notice>
      <Notice tone="bad" title="The machine was not created" onDismiss={() => undefined}>
        The image needs at least 2 GB of memory. Raise the memory or choose another system.
      </Notice>
      <Notice tone="good">web-02 runs.</Notice>
      <Notice tone="info">Prices are estimates for a month of 730 hours.</Notice>
      <ErrorPanel
        title="The machines of bus02 could not be loaded"
        advice="The other locations are not affected."
        onRetry={() => undefined}
        details={'GET /v1/bus02/user-resource/vm/list\n502 Bad Gateway'}
      >
        The location did not answer.
      </ErrorPanel>
      <Fold summary="Choose among them (2 of 12 chosen)">What is only for those who ask.</Fold>
      <Card>
        <Empty
          icon={<Server />}
          title="No virtual machines yet"
          action={<Button variant="primary">Create the first</Button>}
        >
          A machine is ready about half a minute after it is asked for.
        </Empty>
      </Card>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => notify({ tone: 'good', title: 'web-02 runs', detail: 'Started in 4 s.' })}>
          Good news
        </Button>
        <Button
          onClick={() =>
            notify({
              tone: 'bad',
              title: 'web-03 did not stop',
              detail: 'The guest did not react within a minute.',
              action: { label: 'Force stop', onSelect: () => undefined },
            })
          }
        >
          A failure
        </Button>
      </div>
    </>
  )
}
