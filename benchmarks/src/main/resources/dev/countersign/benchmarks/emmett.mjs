// Does jobs on emmett: a line "JOB senders from to" on the input, the number of operations as the answer.
import { createInterface } from 'node:readline';
import pg from 'pg';
import { dumbo } from '@event-driven-io/dumbo';
import { getPostgreSQLEventStore, readMessagesBatch } from '@event-driven-io/emmett-postgresql';

const connectionString = process.env.DATABASE;
const pool = new pg.Pool({ connectionString, max: 32 });
const store = getPostgreSQLEventStore(connectionString, {
  connectionOptions: { connectionString, pool },
});
await store.schema.migrate();
const remark = 'Delivered to the ramp at the back. '.repeat(10);
const metadata = { actor: 'E1001', requestId: '0b6f0a52-6c3e-4a8e-9a0e-3f6c1d7c2b11', commandName: 'AddLine' };

const id = (number) => 'order:' + (Math.imul(number, 0x9e3779b1) >>> 0).toString(16);
const event = (order, line) => ({
  type: 'LineAdded',
  data: { order, line, product: 'ERP', quantity: 3, amount: '4800.00', remark },
  metadata,
});

const jobs = {
  FILL: (stream) => store.appendToStream(stream, [0, 1, 2, 3, 4].map((line) => event(stream, line))),
  APPEND: async (stream) => {
    const { events, currentStreamVersion } = await store.readStream(stream);
    await store.appendToStream(stream, [event(stream, events.length)], {
      expectedStreamVersion: currentStreamVersion,
    });
  },
  CREATE: (stream) =>
    store.appendToStream(stream, [event(stream, 0)], { expectedStreamVersion: 'STREAM_DOES_NOT_EXIST' }),
  READ: (stream) => store.readStream(stream),
};

const each = async (job, senders, from, to) => {
  let next = from;
  const send = async () => {
    while (next < to) {
      await jobs[job](id(next++));
    }
  };
  await Promise.all(Array.from({ length: senders }, send));
  return to - from;
};

const replay = async (millis) => {
  const reading = dumbo({ connectionString, pool });
  const deadline = performance.now() + millis;
  let after = 0n;
  let events = 0;
  for (let more = true; more && performance.now() < deadline; ) {
    const batch = await readMessagesBatch(reading.execute, { after, batchSize: 1000 });
    events += batch.messages.length;
    after = batch.currentGlobalPosition;
    more = batch.messages.length === 1000;
  }
  return events;
};

for await (const line of createInterface({ input: process.stdin })) {
  const [job, senders, from, to] = line.split(' ');
  const operations =
    job === 'start' ? 0 : job === 'REPLAY' ? await replay(Number(to)) : await each(job, Number(senders), Number(from), Number(to));
  console.log(operations);
}
