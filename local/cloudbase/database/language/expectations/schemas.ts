import type { Command, Queries } from './kit'

const schema =
  (properties: unknown, more: object = {}) =>
  (_: Command) =>
    _.jsonSchema({ properties: { v: properties }, required: ['v'], ...more })

/** `$jsonSchema`, which is draft 4 with `bsonType`. */
export const schemas: Queries = {
  docs: [
    { _id: 'int', v: 4 },
    { _id: 'double', v: 4.5 },
    { _id: 'text', v: 'abcd' },
    { _id: 'chinese', v: '工会之家𠮷' },
    { _id: 'date', v: new Date(0) },
    { _id: 'bool', v: true },
    { _id: 'null', v: null },
    { _id: 'none' },
    { _id: 'list', v: [1, 2, 2] },
    { _id: 'mixed', v: [1, 'x'] },
    { _id: 'empty', v: [] },
    { _id: 'object', v: { a: 1, b: 'x' } },
    { _id: 'other', v: { a: 'x', c: 1 } },
  ],
  cases: [
    ['bsonType', schema({ bsonType: 'int' }), ['int']],
    ['bsonType number', schema({ bsonType: 'number' }), ['int', 'double']],
    ['bsonType of several', schema({ bsonType: ['date', 'bool', 'null'] }), ['date', 'bool', 'null']],
    [
      'bsonType looks at the value, not at its elements',
      schema({ bsonType: 'array' }),
      ['list', 'mixed', 'empty'],
    ],
    ['type has the names of JSON', schema({ type: ['boolean', 'object'] }), ['bool', 'object', 'other']],
    ['enum compares whole values', schema({ enum: ['abcd', [1, 'x'], null] }), ['text', 'mixed', 'null']],
    [
      'minimum lets other types pass',
      schema({ minimum: 4.2, bsonType: ['number', 'string'] }),
      ['double', 'text', 'chinese'],
    ],
    ['maximum', schema({ maximum: 4, bsonType: 'number' }), ['int']],
    [
      'exclusiveMaximum is a switch',
      schema({ maximum: 4.5, exclusiveMaximum: true, bsonType: 'number' }),
      ['int'],
    ],
    [
      'exclusiveMinimum is a switch',
      schema({ minimum: 4, exclusiveMinimum: true, bsonType: 'number' }),
      ['double'],
    ],
    ['multipleOf', schema({ multipleOf: 2, bsonType: 'number' }), ['int']],
    [
      'minLength and maxLength count characters',
      schema({ minLength: 5, maxLength: 5, bsonType: 'string' }),
      ['chinese'],
    ],
    ['pattern finds a part', schema({ pattern: 'bc', bsonType: 'string' }), ['text']],
    ['items for all', schema({ items: { bsonType: 'int' }, bsonType: 'array' }), ['list', 'empty']],
    [
      'items by position',
      schema({ items: [{ bsonType: 'int' }, { bsonType: 'string' }], bsonType: 'array' }),
      ['mixed', 'empty'],
    ],
    [
      'additionalItems',
      schema({ items: [{}, {}], additionalItems: false, bsonType: 'array' }),
      ['mixed', 'empty'],
    ],
    ['minItems and maxItems', schema({ minItems: 1, maxItems: 2, bsonType: 'array' }), ['mixed']],
    ['uniqueItems', schema({ uniqueItems: true, bsonType: 'array' }), ['mixed', 'empty']],
    [
      'properties and required of an object',
      schema({ bsonType: 'object', required: ['b'], properties: { a: { bsonType: 'int' } } }),
      ['object'],
    ],
    [
      'properties that are missing pass',
      schema({ bsonType: 'object', properties: { z: { bsonType: 'int' } } }),
      ['object', 'other'],
    ],
    [
      'additionalProperties',
      schema({ bsonType: 'object', properties: { a: {}, b: {} }, additionalProperties: false }),
      ['object'],
    ],
    [
      'additionalProperties by a schema',
      schema({ bsonType: 'object', properties: { a: {} }, additionalProperties: { bsonType: 'number' } }),
      ['other'],
    ],
    [
      'patternProperties',
      schema({ bsonType: 'object', patternProperties: { '^[ab]$': { bsonType: 'string' } } }),
      ['other'],
    ],
    [
      'minProperties and maxProperties',
      schema({ bsonType: 'object', minProperties: 2, maxProperties: 2 }),
      ['object', 'other'],
    ],
    ['dependencies on fields', schema({ bsonType: 'object', dependencies: { a: ['b'] } }), ['object']],
    [
      'dependencies on a schema',
      schema({ bsonType: 'object', dependencies: { c: { properties: { a: { bsonType: 'int' } } } } }),
      ['object'],
    ],
    ['allOf', schema({ allOf: [{ bsonType: 'number' }, { minimum: 4.2 }] }), ['double']],
    ['anyOf', schema({ anyOf: [{ bsonType: 'bool' }, { bsonType: 'date' }] }), ['bool', 'date']],
    ['oneOf', schema({ oneOf: [{ bsonType: 'number' }, { bsonType: 'int' }] }), ['double']],
    ['not', (_) => _.jsonSchema({ not: { required: ['v'] } }), ['none']],
    [
      'title and description are for people',
      schema({ title: 't', description: 'd', bsonType: 'bool' }, { title: 'x' }),
      ['bool'],
    ],
  ],
}
