import { startForTest } from './testing'

let server: Awaited<ReturnType<typeof startForTest>>
const db = () => server.app.database()
const people = () => db().collection('members')

beforeAll(async () => {
  // Without it the SDK leaves its warning about slowness pending when a request fails.
  process.env.SILENCE = 'true'
  server = await startForTest()
  await people().add(
    Array.from({ length: 120 }, (_, i) => ({
      _id: `m${i}`,
      staffNo: `${1000 + i}`,
      department: `d${i % 3}`,
      age: i,
    })),
  )
})
afterAll(() => server.close())

test('a document is found by id, and a missing one gives an empty list', async () => {
  expect((await people().doc('m7').get()).data).toEqual([
    { _id: 'm7', staffNo: '1007', department: 'd1', age: 7 },
  ])
  expect((await people().doc('nobody').get()).data).toEqual([])
})

test('a query orders, skips, limits and projects', async () => {
  const { data } = await people()
    .where({ department: 'd0' })
    .orderBy('age', 'desc')
    .skip(1)
    .limit(2)
    .field({ age: true })
    .get()
  expect(data).toEqual([
    { _id: 'm114', age: 114 },
    { _id: 'm111', age: 111 },
  ])
})

test('a query without limit gives 100 rows, and count counts all', async () => {
  expect((await people().get()).data).toHaveLength(100)
  expect((await people().count()).total).toBe(120)
})

test('comparison commands reach the query language', async () => {
  const _ = db().command
  const { data } = await people()
    .where({ age: _.gte(10).and(_.lt(13)), department: _.in(['d1', 'd2']) })
    .get()
  expect(data.map(({ age }: { age: number }) => age)).toEqual([10, 11])
})

test('update increases, pushes and sets in one call and tells how many it changed', async () => {
  const _ = db().command
  await people()
    .doc('m1')
    .update({ age: _.inc(100), tags: _.push(['a']), 'at.home': true })
  expect((await people().doc('m1').get()).data[0]).toMatchObject({
    age: 101,
    tags: ['a'],
    at: { home: true },
  })
  const { updated } = await people().where({ department: 'd2' }).update({ moved: true })
  expect(updated).toBe(40)
})

test('set replaces the whole document and makes it when missing', async () => {
  await people().doc('fresh').set({ staffNo: 'x' })
  await people().doc('fresh').set({ staffNo: 'y' })
  expect((await people().doc('fresh').get()).data).toEqual([{ _id: 'fresh', staffNo: 'y' }])
  expect((await people().doc('fresh').remove()).deleted).toBe(1)
})

test('a second document with the same unique key is refused', async () => {
  await expect(people().add({ staffNo: '1000' })).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringContaining('E11000'),
  })
  await expect(people().add({ _id: 'm0', staffNo: 'new' })).rejects.toMatchObject({
    message: expect.stringContaining('_id_'),
  })
})

test('an aggregate matches, groups and sums', async () => {
  const $ = db().command.aggregate
  const { data } = await people()
    .aggregate()
    .match({ department: db().command.in(['d0', 'd1']) })
    .group({ _id: { department: '$department' }, count: $.sum(1) })
    .sort({ '_id.department': 1 })
    .limit(10)
    .end()
  expect(data).toEqual([
    { _id: { department: 'd0' }, count: 40 },
    { _id: { department: 'd1' }, count: 40 },
  ])
})

test('what is unknown is refused by name', async () => {
  await expect(db().collection('nowhere').get()).rejects.toMatchObject({
    code: 'DATABASE_COLLECTION_NOT_EXIST',
  })
  await expect(people().where({ $where: 'true' }).get()).rejects.toMatchObject({
    code: 'DATABASE_INVALID_OPERRATOR',
    message: expect.stringContaining('$where'),
  })
  const reply = await fetch(`${server.url}/admin`, {
    method: 'POST',
    body: JSON.stringify({ action: 'database.fly' }),
  })
  expect(await reply.json()).toMatchObject({
    code: 'INVALID_ACTION',
    message: expect.stringContaining('database.fly'),
  })
})

test('unknown operators are refused by name: in queries, updates, stages and expressions', async () => {
  const send = async (body: object) => {
    const reply = await fetch(`${server.url}/admin`, {
      method: 'POST',
      body: JSON.stringify({ collectionName: 'members', multi: true, merge: true, ...body }),
    })
    return (await reply.json()) as { code?: string; message?: string }
  }
  const attempts = [
    { action: 'database.getDocument', query: '{"age":{"$fly":1}}' },
    { action: 'database.getDocument', query: '{"$fly":[{"age":1}]}' },
    { action: 'database.modifyDocument', query: '{"_id":"m1"}', data: '{"$fly":{"age":1}}' },
    { action: 'database.aggregateDocuments', stages: [{ stageKey: '$fly', stageValue: '{}' }] },
    {
      action: 'database.aggregateDocuments',
      stages: [{ stageKey: '$project', stageValue: '{"x":{"$fly":["$age",1]}}' }],
    },
    {
      action: 'database.aggregateDocuments',
      stages: [{ stageKey: '$group', stageValue: '{"_id":null,"x":{"$fly":"$age"}}' }],
    },
  ]
  for (const attempt of attempts) {
    expect([attempt, await send(attempt)]).toEqual([
      attempt,
      expect.objectContaining({
        code: 'DATABASE_INVALID_OPERRATOR',
        message: expect.stringContaining('$fly'),
      }),
    ])
  }
})

test('the prototype is out of reach: neither an action nor a field', async () => {
  const send = async (body: object) =>
    (await fetch(`${server.url}/admin`, { method: 'POST', body: JSON.stringify(body) })).json()
  for (const action of ['constructor', 'toString', '__proto__']) {
    expect(await send({ action })).toMatchObject({ code: 'INVALID_ACTION' })
  }
  for (const field of ['__proto__.polluted', 'constructor.prototype.polluted', '__proto__']) {
    const update = {
      action: 'database.modifyDocument',
      collectionName: 'members',
      query: '{"_id":"m1"}',
      data: `{"$set":{"${field}":"yes"}}`,
      merge: true,
    }
    expect(await send(update)).toMatchObject({ code: 'INVALID_PARAM' })
  }
  expect(Object(new Object()).polluted).toBeUndefined()
})

test('a file goes up, gets an address, comes down and goes away', async () => {
  const { fileID } = await server.app.uploadFile({
    cloudPath: 'exports/签领表.xlsx',
    fileContent: Buffer.from('bytes'),
  })
  const { fileContent } = await server.app.downloadFile({ fileID })
  expect(String(fileContent)).toBe('bytes')
  await server.app.deleteFile({ fileList: [fileID] })
  await expect(server.app.downloadFile({ fileID })).rejects.toMatchObject({ code: 'STORAGE_FILE_NONEXIST' })
  await expect(
    server.app.uploadFile({ cloudPath: '../../outside', fileContent: Buffer.from('x') }),
  ).rejects.toMatchObject({
    code: 'STORAGE_REQUEST_FAIL',
  })
})

test('an address of a file that was tampered with is refused', async () => {
  const { fileID } = await server.app.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('a') })
  const { fileList } = await server.app.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] })
  const url = fileList[0]?.tempFileURL ?? ''
  expect((await fetch(url)).status).toBe(200)
  expect((await fetch(url.replace(/until=\d+/, 'until=9999999999'))).status).toBe(403)
})

test('an aggregate without limit gives 20 rows', async () => {
  const twenty = await people().aggregate().sort({ _id: 1 }).end()
  expect(twenty.data).toHaveLength(20)
  expect((await people().aggregate().limit(30).end()).data).toHaveLength(30)
})

test('an element of plain values has no fields to match', async () => {
  const _ = db().command
  await people()
    .doc('listed')
    .set({ staffNo: 'listed', tags: [1, 2] })
  const query = people().where({ _id: 'listed', tags: _.elemMatch({ name: _.neq('x') }) })
  expect((await query.get()).data).toEqual([])
  await people().doc('listed').remove()
})

test('an id stays what it was: neither a number nor a change of it is taken silently for something else', async () => {
  const refused = { code: 'INVALID_PARAM' }
  await expect(people().add({ _id: 5, staffNo: 'five' })).rejects.toMatchObject(refused)
  await people().doc('kept').set({ staffNo: 'kept' })
  const reply = await fetch(`${server.url}/admin`, {
    method: 'POST',
    body: JSON.stringify({
      action: 'database.modifyDocument',
      collectionName: 'members',
      multi: true,
      merge: true,
      query: '{"_id":"kept"}',
      data: '{"$set":{"_id":"other"}}',
    }),
  })
  expect(await reply.json()).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  expect((await people().where({ staffNo: 'kept' }).get()).data).toEqual([{ _id: 'kept', staffNo: 'kept' }])
  await people().doc('kept').remove()
})

test('a document removed in a transaction can be made anew in it', async () => {
  await people().doc('again').set({ staffNo: 'again' })
  const tx = await db().startTransaction()
  await tx.collection('members').doc('again').remove()
  await tx.collection('members').add({ _id: 'again', staffNo: 'anew' })
  await tx.commit()
  expect((await people().doc('again').get()).data).toEqual([{ _id: 'again', staffNo: 'anew' }])
  await people().doc('again').remove()
})

test('a request that is too large has the code of the cloud, and nothing of it is done', async () => {
  const half = 'x'.repeat(9 * 1024 * 1024)
  const both = [
    { _id: 'large-1', half },
    { _id: 'large-2', half },
  ]
  await expect(people().add(both)).rejects.toMatchObject({ code: 'EXCEED_MAX_PAYLOAD_SIZE' })
  expect((await people().doc('large-1').get()).data).toEqual([])
})
