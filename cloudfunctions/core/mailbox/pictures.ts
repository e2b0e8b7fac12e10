/** Eight by eight pixels of each kind, without metadata; for tests. */
const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))

// biome-ignore format: pictures are one piece
export const PICTURES = {
  jpg: bytes('/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAWEAEBAQAAAAAAAAAAAAAAAAAAFGH/xAAVAQEBAAAAAAAAAAAAAAAAAAAEBv/EABcRAAMBAAAAAAAAAAAAAAAAAAAEFVL/2gAMAwEAAhEDEQA/AJGzQFbGUyMrNaP/2Q=='),
  progressive: bytes('/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wgARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAVAQEBAAAAAAAAAAAAAAAAAAADBf/aAAwDAQACEAMQAAABkCs3/8QAFRABAQAAAAAAAAAAAAAAAAAAABL/2gAIAQEAAQUCt//EABcRAAMBAAAAAAAAAAAAAAAAAAADFFH/2gAIAQMBAT8Brbp//8QAFxEAAwEAAAAAAAAAAAAAAAAAAAMUUf/aAAgBAgEBPwGNWH//xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAY/An//xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAE/IT//2gAMAwEAAgADAAAAEAv/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAEDAQE/EA//xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAECAQE/EG//xAAVEAEBAAAAAAAAAAAAAAAAAAAAcf/aAAgBAQABPxCn/9k='),
  png: bytes('iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIEAIAAAAb/fWfAAAAQklEQVQY05XQUQ0AIBRC0etmlGcYwzzDaBfLYBetIPyfwSj3YqUoIaYBtqDHP6hneA1VCW0Zk3rAlgFigtIAAM61D5Z2EAM0q4gpAAAAAElFTkSuQmCC'),
  webp: bytes('UklGRlAAAABXRUJQVlA4IEQAAACwAgCdASoIAAgAAgA0JagCdLcAlgH8AuP8D0P9gAAA/vaw64VOXrH/ji+FUl6/eFUl/8Cd/4U1/5nM6/LrKOkkS4AAAA=='),
}

const SECRET = 'GPS 31.2304N 121.4737E Xiaomi'
const secret = Buffer.from(SECRET)
const size = (bytesOf: number, little = false) => {
  const buffer = Buffer.alloc(4)
  if (little) buffer.writeUInt32LE(bytesOf)
  else buffer.writeUInt32BE(bytesOf)
  return buffer
}

/** The same pictures as a phone would write them: with place and model in every spot where those are kept. */
export function tattling(name: keyof typeof PICTURES): Uint8Array {
  const clean = Buffer.from(PICTURES[name])
  if (name === 'png') {
    const chunk = (kind: string) => Buffer.concat([size(secret.length), Buffer.from(kind), secret, size(0)])
    const parts = [
      clean.subarray(0, 33),
      chunk('eXIf'),
      chunk('tEXt'),
      chunk('tIME'),
      clean.subarray(33),
      secret,
    ]
    return new Uint8Array(Buffer.concat(parts))
  }
  if (name === 'webp') {
    const body = secret.length % 2 ? Buffer.concat([secret, Buffer.alloc(1)]) : secret
    const chunk = (kind: string) => Buffer.concat([Buffer.from(kind), size(secret.length, true), body])
    const whole = Buffer.concat([clean, chunk('EXIF'), chunk('XMP ')])
    whole.writeUInt32LE(whole.length - 8, 4)
    return new Uint8Array(whole)
  }
  const segment = (marker: number) =>
    Buffer.concat([Buffer.from([0xff, marker, 0, secret.length + 2]), secret])
  const parts = [clean.subarray(0, 2), segment(0xe1), segment(0xed), segment(0xfe), clean.subarray(2), secret]
  return new Uint8Array(Buffer.concat(parts))
}
export const tells = (bytesOf: Uint8Array) => Buffer.from(bytesOf).includes(SECRET)
