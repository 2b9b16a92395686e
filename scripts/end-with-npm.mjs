// @ts-check

/**
 * Stops this process when the npm that runs it is gone. npm passes a signal on to its shell only, which dies of it and leaves what runs
 * in it behind: a stopped `npm start` would keep its ports.
 */
export function endWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}
