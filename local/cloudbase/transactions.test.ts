import { startForTest } from './testing'

let server: Awaited<ReturnType<typeof startForTest>>
const db = () => server.app.database()
const stock = () => db().collection('stock')
const left = async (id: string) => (await stock().doc(id).get()).data[0]?.left

beforeAll(async () => {
  server = await startForTest()
})
afterAll(() => server.close())
beforeEach(async () => {
  await stock().doc('a').set({ left: 5 })
  await stock().doc('b').set({ left: 5 })
})

test('a transaction sees its own writes, others see them after the commit', async () => {
  const tx = await db().startTransaction()
  await tx.collection('stock').doc('a').update({ left: 1 })
  expect((await tx.collection('stock').doc('a').get()).data).toEqual({ _id: 'a', left: 1 })
  expect(await left('a')).toBe(5)
  await tx.commit()
  expect(await left('a')).toBe(1)
})

test('a transaction reads the snapshot of its start', async () => {
  const tx = await db().startTransaction()
  await stock().doc('a').update({ left: 9 })
  expect((await tx.collection('stock').doc('a').get()).data).toEqual({ _id: 'a', left: 5 })
  expect((await tx.collection('stock').where({ _id: 'a', left: 5 }).get()).data).toHaveLength(1)
  await tx.rollback()
})

test('rollback leaves nothing behind', async () => {
  const tx = await db().startTransaction()
  await tx.collection('stock').add({ _id: 'new', left: 1 })
  await tx.collection('stock').doc('a').remove()
  await tx.rollback()
  expect(await left('a')).toBe(5)
  expect(await left('new')).toBeUndefined()
})

test('two transactions that write one document: the second gets a conflict', async () => {
  const [one, two] = [await db().startTransaction(), await db().startTransaction()]
  await one.collection('stock').doc('a').update({ left: 1 })
  await expect(two.collection('stock').doc('a').update({ left: 2 })).rejects.toMatchObject({
    code: 'DATABASE_TRANSACTION_CONFLICT',
  })
  await one.commit()
  expect(await left('a')).toBe(1)
})

test('writing what somebody committed since the snapshot is a conflict', async () => {
  const tx = await db().startTransaction()
  await stock().doc('a').update({ left: 4 })
  await expect(tx.collection('stock').doc('a').update({ left: 3 })).rejects.toMatchObject({
    code: 'DATABASE_TRANSACTION_CONFLICT',
  })
})

test('a conflict ends the transaction and frees what it held: the SDK tries again without a rollback', async () => {
  const [one, two] = [await db().startTransaction(), await db().startTransaction()]
  await one.collection('stock').doc('a').update({ left: 1 })
  await two.collection('stock').doc('b').update({ left: 2 })
  await expect(two.collection('stock').doc('a').update({ left: 2 })).rejects.toMatchObject({
    code: 'DATABASE_TRANSACTION_CONFLICT',
  })
  await expect(two.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  await stock().doc('b').update({ left: 7 })
  await one.rollback()
  expect(await left('b')).toBe(7)
})

test('a transaction reaches documents by their id only', async () => {
  const tx = await db().startTransaction()
  const many = tx.collection('stock').where({ left: 5 })
  for (const asked of [many.get(), tx.collection('stock').get()]) {
    await expect(asked).rejects.toMatchObject({
      code: 'DATABASE_TRANSACTION_FAIL',
      message: expect.stringContaining('_id'),
    })
  }
  const { doc } = await tx.collection('stock').where({ _id: 'a', left: 5 }).updateAndReturn({ left: 4 })
  expect(doc).toEqual({ _id: 'a', left: 4 })
  expect((await tx.collection('stock').where({ _id: 'a', left: 5 }).get()).data).toEqual([])
  await tx.rollback()
})

test('a plain write waits for the transaction that holds the document', async () => {
  const _ = db().command
  const tx = await db().startTransaction()
  await tx.collection('stock').doc('a').update({ left: 100 })
  const order: string[] = []
  const plain = stock()
    .doc('a')
    .update({ left: _.inc(1) })
    .then(() => order.push('plain'))
  await new Promise((resolve) => setTimeout(resolve, 30))
  order.push('commit')
  await tx.commit()
  await plain
  expect(order).toEqual(['commit', 'plain'])
  expect(await left('a')).toBe(101)
})

test('two transactions that insert one unique key: the second gets a conflict, and finds it taken when it tries again', async () => {
  const add = async (id: string) => {
    const tx = await db().startTransaction()
    await tx.collection('members').add({ _id: id, staffNo: 'same' })
    return tx
  }
  const one = await add('x')
  await expect(add('y')).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
  await one.commit()
  await expect(add('y')).rejects.toMatchObject({ message: expect.stringContaining('E11000') })
  expect((await db().collection('members').where({ staffNo: 'same' }).get()).data).toHaveLength(1)
})

test('a transaction that ended refuses further work', async () => {
  const tx = await db().startTransaction()
  await tx.commit()
  await expect(tx.collection('stock').doc('a').update({ left: 0 })).rejects.toMatchObject({
    code: 'DATABASE_TRANSACTION_FAIL',
  })
})

test('a plain insert waits for the transaction that makes the same document, and then finds it taken', async () => {
  const tx = await db().startTransaction()
  await tx.collection('stock').doc('made').set({ left: 1 })
  const plain = stock()
    .add({ _id: 'made', left: 2 })
    .then(
      () => 'added',
      (error: { message: string }) => error.message,
    )
  await new Promise((resolve) => setTimeout(resolve, 30))
  await tx.commit()
  expect(await plain).toContain('E11000')
  expect(await left('made')).toBe(1)
  await stock().doc('made').remove()
})

test('a plain write of several documents waits until no transaction holds any of them', async () => {
  const _ = db().command
  const [one, two] = [await db().startTransaction(), await db().startTransaction()]
  await two.collection('stock').doc('b').update({ left: 50 })
  const plain = stock()
    .where({ _id: _.in(['a', 'b']) })
    .update({ left: _.inc(1) })
  await new Promise((resolve) => setTimeout(resolve, 30))
  // While the write waits for b, another transaction takes a.
  await one.collection('stock').doc('a').update({ left: 100 })
  await two.commit()
  await new Promise((resolve) => setTimeout(resolve, 30))
  await one.commit()
  await plain
  expect([await left('a'), await left('b')]).toEqual([101, 51])
})

test('plain writes that wait for one transaction each see what the other wrote', async () => {
  const _ = db().command
  const tx = await db().startTransaction()
  await tx.collection('stock').doc('a').update({ left: 100 })
  const plain = Array.from({ length: 5 }, () =>
    stock()
      .doc('a')
      .update({ left: _.inc(1) }),
  )
  await new Promise((resolve) => setTimeout(resolve, 50))
  await tx.commit()
  await Promise.all(plain)
  expect(await left('a')).toBe(105)
})
