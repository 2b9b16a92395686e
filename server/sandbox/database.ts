import Libsql from 'libsql'

import { migrations } from './schema.ts'

/** What a statement can be given; a flag is stored as 0 or 1. */
export type SqlValue = string | number | boolean | null
export type SqlValues = Readonly<Record<string, SqlValue>>

interface Prepared {
  readonly statement: Libsql.Statement
  readonly names: readonly string[]
}

/**
 * One connection, used synchronously: a transaction never interleaves with another request's.
 * Statements name their values (`:name`) and are prepared once.
 */
export class Database {
  readonly #connection: Libsql.Database
  readonly #prepared = new Map<string, Prepared>()
  #inTransaction = false
  #writes = 0

  constructor(file: string) {
    this.#connection = new Libsql(file)
    // In WAL mode a commit is in the operating system's hands when it returns, so killing the process loses nothing
    // acknowledged. FULL would add an fsync per commit to outlive a power cut, which an emulator need not.
    this.#connection.pragma('journal_mode = WAL')
    this.#connection.pragma('synchronous = NORMAL')
    this.#connection.pragma('foreign_keys = ON')
    this.#connection.pragma('busy_timeout = 5000')
    this.#migrate()
  }

  /** How often something may have been written: what was read holds as long as it stays the same. */
  get writes(): number {
    return this.#writes
  }

  /** The rows of a query. The caller states their type: the schema is ours and this is the only place that trusts it. */
  all<Row>(sql: string, values: SqlValues = {}): Row[] {
    const { statement, names } = this.#prepare(sql)
    return statement.all(bind(sql, names, values)) as Row[]
  }

  /**
   * Like `all`, for thousands of rows: SQLite writes the values as one JSON text, which takes a third of the time of handing
   * them over one by one.
   */
  many<Row extends object>(
    columns: readonly (keyof Row & string)[],
    from: string,
    values: SqlValues = {},
  ): Row[] {
    const names = columns.join(', ')
    const found = this.get<{ json: string }>(
      `SELECT json_group_array(json_array(${names})) AS json FROM (SELECT ${names} FROM ${from})`,
      values,
    )
    const rows = JSON.parse(found?.json ?? '[]') as unknown[][]
    return rows.map((cells) => {
      const row: Record<string, unknown> = {}
      for (let at = 0; at < columns.length; at++) row[columns[at] ?? ''] = cells[at]
      return row as Row
    })
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as in `all`, the caller knows the row
  get<Row>(sql: string, values: SqlValues = {}): Row | undefined {
    const { statement, names } = this.#prepare(sql)
    // One crossing into the driver instead of the several of an iteration. It adds what it measured.
    const row = statement.get(bind(sql, names, values)) as (Row & object) | undefined
    if (row) Reflect.deleteProperty(row, '_metadata')
    return row
  }

  /** Executes a write and returns how many rows it changed. */
  run(sql: string, values: SqlValues = {}): number {
    const { statement, names } = this.#prepare(sql)
    this.#writes++
    return statement.run(bind(sql, names, values)).changes
  }

  /** Inserts one row, columns named by the keys, and returns its rowid. */
  insert(table: string, row: SqlValues): number {
    const columns = Object.keys(row)
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `:${name}`).join(', ')})`
    const { statement, names } = this.#prepare(sql)
    this.#writes++
    return Number(statement.run(bind(sql, names, row)).lastInsertRowid)
  }

  /** All or nothing; a transaction inside another is part of it. `work` must not wait for anything. */
  transaction<Result>(work: () => Result): Result {
    if (this.#inTransaction) return work()
    this.#inTransaction = true
    try {
      return this.#connection.transaction(work).immediate()
    } finally {
      this.#inTransaction = false
    }
  }

  close(): void {
    this.#prepared.clear()
    this.#connection.close()
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql)
    if (known) return known
    const names = [...new Set([...sql.matchAll(/:([a-z_]\w*)/g)].map(([, name]) => name ?? ''))]
    const prepared = { statement: this.#connection.prepare(sql), names }
    this.#prepared.set(sql, prepared)
    return prepared
  }

  #migrate(): void {
    const version = this.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0
    this.transaction(() => {
      for (const migration of migrations.slice(version)) this.#connection.exec(migration)
      this.#connection.exec(`PRAGMA user_version = ${migrations.length}`)
    })
  }
}

/** Values in the order in which the statement first names them. The driver binds a missing one as NULL, so it is refused here. */
function bind(sql: string, names: readonly string[], values: SqlValues): (string | number | null)[] {
  return names.map((name) => {
    const value = values[name]
    if (value === undefined) throw new Error(`No value for :${name} in ${sql}`)
    return typeof value === 'boolean' ? Number(value) : value
  })
}
