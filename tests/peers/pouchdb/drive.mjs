// Laptops of PouchDB, told on standard input what to do. They keep their documents in memory; their server keeps its own in
// LevelDB.
import { createInterface } from 'node:readline'
import memory from 'pouchdb-adapter-memory'
import PouchDB from 'pouchdb'

PouchDB.plugin(memory)
let made = 0
const laptop = () => new PouchDB(`laptop-${(made += 1)}`, { adapter: 'memory', revs_limit: 10 })
const first = laptop()
const batches = { batch_size: 2000, batches_limit: 2 }
let newest = first

const timed = async (work) => {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

async function rewritten(rows) {
  const there = await first.allDocs({ keys: rows.map(([id]) => id), include_docs: true })
  return there.rows.map(({ doc }, at) => ({ ...doc, phone: rows[at][1] }))
}

async function kept(docs) {
  const wrong = (await first.bulkDocs(docs)).find((answer) => answer.error)
  if (wrong) throw wrong
}

const acts = {
  async create(remote, rows) {
    await kept(rows.map(([id, row]) => ({ _id: id, ...row })))
    return { ms: await timed(() => first.replicate.to(remote, batches)) }
  },
  async edit(remote, rows) {
    await kept(await rewritten(rows))
    return { ms: await timed(() => first.replicate.to(remote, batches)) }
  },
  async fill(remote, rows) {
    return { ms: await timed(() => remote.bulkDocs(rows.map(([id, row]) => ({ _id: id, ...row })))) }
  },
  filled: async () => ({ ms: 0 }),
  async first_pull(remote) {
    newest = laptop()
    const ms = await timed(() => newest.replicate.from(remote, batches))
    return { ms, rows: (await newest.info()).doc_count }
  },
  async nothing(remote) {
    return { ms: await timed(() => newest.replicate.from(remote, batches)) }
  },
  async visible(remote, rows) {
    const since = (await first.info()).update_seq
    const up = first.replicate.to(remote, { live: true, since })
    const down = newest.replicate.from(remote, { live: true, since: (await remote.info()).update_seq })
    const news = newest.changes({ live: true, since: 'now' })
    const ms = []
    for (const row of rows) {
      await new Promise((done) => setTimeout(done, 200))
      const [doc] = await rewritten([row])
      const seen = new Promise((heard) => news.once('change', heard))
      ms.push(await timed(async () => {
        await first.put(doc)
        await seen
      }))
    }
    for (const line of [up, down, news]) line.cancel()
    return { ms }
  },
  async back(remote, [laptops, wrote]) {
    const since = (await remote.info()).update_seq
    const back = Array.from({ length: laptops }, laptop)
    const rows = (at) => Array.from({ length: wrote }, (_, row) => ({ _id: `back-${at}-${row}`, name: 'Holm', note: 'after the holiday' }))
    await Promise.all(back.map((one, at) => one.bulkDocs(rows(at))))
    const ms = await timed(() => Promise.all(back.map(async (one) => {
      await one.replicate.to(remote, batches)
      await one.replicate.from(remote, { ...batches, since })
    })))
    return { ms }
  },
}

const remotes = new Map()
for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line)
  if (!remotes.has(asked.url)) remotes.set(asked.url, new PouchDB(`${asked.url}office`))
  console.log(JSON.stringify(await acts[asked.do](remotes.get(asked.url), asked.with)))
}
