// Prints each record of some topics as a line of JSON: topic, partition, offset, key, value (null for a tombstone).
//
//   npm ci && node read.mjs BOOTSTRAP REGISTRY_URL [--records N] TOPIC...
//
// Reads from the beginning and committed records only; stops after N records, or never.
import kafkajs from 'kafkajs'
import { SchemaRegistry } from '@kafkajs/confluent-schema-registry'
import lz4 from 'lz4js'

const { CompressionCodecs, CompressionTypes, Kafka, logLevel } = kafkajs
// Congvu's records come compressed with LZ4, which KafkaJS leaves to its users.
CompressionCodecs[CompressionTypes.LZ4] = () => ({
  compress: async (encoder) => Buffer.from(lz4.compress(encoder.buffer)),
  decompress: async (buffer) => Buffer.from(lz4.decompress(buffer)),
})

const [bootstrap, registryUrl, ...rest] = process.argv.slice(2)
if (!bootstrap || !registryUrl || rest.length === 0) {
  console.error('Expected BOOTSTRAP REGISTRY_URL [--records N] TOPIC...')
  process.exit(2)
}
const wanted = rest[0] === '--records' ? Number(rest[1]) : Infinity
const topics = rest[0] === '--records' ? rest.slice(2) : rest

const registry = new SchemaRegistry({ host: registryUrl })
const kafka = new Kafka({ clientId: 'congvu-example', brokers: [bootstrap], logLevel: logLevel.ERROR })
// Without readUncommitted a consumer of KafkaJS reads what is committed, which is what Congvu asks for.
const consumer = kafka.consumer({ groupId: `congvu-example-${process.pid}-${Date.now()}`, readUncommitted: false })

let read = 0
await consumer.connect()
await consumer.subscribe({ topics, fromBeginning: true })
await consumer.run({
  eachMessage: async ({ topic, partition, message }) => {
    if (read === wanted) return
    const value = message.value === null ? null : await registry.decode(message.value)
    const key = message.key === null ? null : message.key.toString()
    console.log(JSON.stringify({ topic, partition, offset: message.offset, key, value }))
    read += 1
    if (read === wanted) {
      setImmediate(async () => {
        await consumer.disconnect()
        process.exit(0)
      })
    }
  },
})
