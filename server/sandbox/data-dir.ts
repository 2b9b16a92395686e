import Libsql from 'libsql'
import { mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

import { CannotStart } from './cannot-start.ts'

/** Milliseconds in which the sandbox before may end. */
const PATIENCE_MS = 1000

/**
 * Makes the directory for everything that is kept, and takes it for this sandbox alone: each has its tenants' clocks in memory, so two on
 * the same data would meter by different times. The operating system ends the lock with the process, however that ends.
 */
export function takeDataDir(path: string): { release(): void } {
  try {
    makeDirectory(resolve(path))
  } catch (error) {
    throw new CannotStart(
      `DATA_DIR ${path} cannot be made or is no directory (${codeOf(error)}): set it to another one.`,
    )
  }
  try {
    const lock = new Libsql(join(path, 'sandbox.lock'))
    lock.pragma(`busy_timeout = ${PATIENCE_MS}`)
    lock.exec('BEGIN EXCLUSIVE')
    return {
      release: () => {
        lock.exec('ROLLBACK')
        lock.close()
      },
    }
  } catch (error) {
    throw new CannotStart(
      codeOf(error).startsWith('SQLITE_BUSY')
        ? `DATA_DIR ${path} is in use by another sandbox: stop it, or set DATA_DIR to another directory.`
        : `DATA_DIR ${path} cannot be written (${codeOf(error)}): set it to another one.`,
    )
  }
}

/** Node's own way to make what is above it, too, never ends where the system refuses without a reason, as in /proc. */
function makeDirectory(path: string): void {
  try {
    mkdirSync(path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && statSync(path).isDirectory()) return
    if (codeOf(error) !== 'ENOENT' || isDirectory(dirname(path))) throw error
    makeDirectory(dirname(path))
    mkdirSync(path)
  }
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
