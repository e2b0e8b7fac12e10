import protobuf from 'protobufjs'

/** The messages of wx-server-sdk 4.0.2 (`src/protobuf/openapi.js` inside its bundle), as far as they are used here. */
const { root } = protobuf.parse(`
  syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; string appid = 6; }
  message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; }
`)
const Request = root.lookupType('CommApiData')
const Answer = root.lookupType('CommOpenApiResp')

/** The parameters of a call: each value is JSON, but for files, which stay bytes. */
export function decodeRequest(bytes: Buffer): Record<string, unknown> {
  const { openapiData } = Request.toObject(Request.decode(bytes), { arrays: true })
  const pairs: { key: string; value: Uint8Array; contenttype?: string }[] = openapiData?.pairs ?? []
  return Object.fromEntries(
    pairs.map(({ key, value, contenttype }) => [
      key,
      contenttype ? value : JSON.parse(Buffer.from(value).toString()),
    ]),
  )
}

const encode = (fields: Record<string, unknown>): Buffer => Buffer.from(Answer.encode(fields).finish())

export const encodeJson = (body: unknown): Buffer =>
  encode({ respData: Buffer.from(JSON.stringify(body)), contentType: 'application/json', httpCode: 200 })

export const encodeFile = (bytes: Uint8Array, contentType: string): Buffer =>
  encode({ respData: bytes, contentType, httpCode: 200 })

/** An error of the platform before WeChat is asked, such as -604101. */
export const encodeSystemError = (errorCode: number): Buffer => encode({ errorCode })
