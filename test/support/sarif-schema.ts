/**
 * The parts of SARIF 2.1.0 (OASIS, sections 3.13 to 3.52) that the command writes, as JSON Schema, in our words: what is
 * required, which values are allowed, and that nothing else is written. The official schema is in no package; the types of
 * it are (@types/sarif), and the writer is held against them.
 */
const message = {
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: { text: { type: 'string', minLength: 1 } },
} as const;
const level = { enum: ['none', 'note', 'warning', 'error'] } as const;
const positive = { type: 'integer', minimum: 1 } as const;
const natural = { type: 'integer', minimum: 0 } as const;

const location = {
  type: 'object',
  additionalProperties: false,
  properties: {
    physicalLocation: {
      type: 'object',
      required: ['artifactLocation'],
      additionalProperties: false,
      properties: {
        artifactLocation: {
          type: 'object',
          required: ['uri'],
          additionalProperties: false,
          properties: { uri: { type: 'string', format: 'uri-reference' } },
        },
        region: {
          type: 'object',
          required: ['startLine', 'startColumn', 'endLine', 'endColumn', 'charOffset', 'charLength'],
          additionalProperties: false,
          properties: {
            startLine: positive,
            startColumn: positive,
            endLine: positive,
            endColumn: positive,
            charOffset: natural,
            charLength: natural,
          },
        },
      },
    },
    logicalLocations: {
      type: 'array',
      uniqueItems: true,
      items: {
        type: 'object',
        required: ['fullyQualifiedName'],
        additionalProperties: false,
        properties: { fullyQualifiedName: { type: 'string' }, name: { type: 'string' } },
      },
    },
  },
} as const;

const result = {
  type: 'object',
  required: ['ruleId', 'level', 'message', 'locations'],
  additionalProperties: false,
  properties: {
    ruleId: { type: 'string', minLength: 1 },
    level,
    message,
    locations: { type: 'array', items: location },
    partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
    properties: { type: 'object', required: ['cause'], properties: { cause: { enum: ['report', 'reading', 'unknown'] } } },
  },
} as const;

const rule = {
  type: 'object',
  required: ['id', 'shortDescription', 'defaultConfiguration'],
  additionalProperties: false,
  properties: {
    id: { type: 'string' },
    shortDescription: message,
    fullDescription: message,
    help: message,
    defaultConfiguration: { type: 'object', required: ['level'], additionalProperties: false, properties: { level } },
  },
} as const;

const invocation = {
  type: 'object',
  required: ['executionSuccessful'],
  additionalProperties: false,
  properties: {
    executionSuccessful: { type: 'boolean' },
    toolExecutionNotifications: {
      type: 'array',
      items: {
        type: 'object',
        required: ['message', 'level'],
        additionalProperties: false,
        properties: { level, message, locations: { type: 'array', items: location } },
      },
    },
  },
} as const;

const driver = {
  type: 'object',
  required: ['name', 'semanticVersion', 'rules'],
  additionalProperties: false,
  properties: {
    name: { const: 'gongkai' },
    semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
    rules: { type: 'array', uniqueItems: true, items: rule },
  },
} as const;

export const sarifSchema = {
  type: 'object',
  required: ['$schema', 'version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', format: 'uri' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      items: {
        type: 'object',
        required: ['tool', 'results'],
        additionalProperties: false,
        properties: {
          tool: { type: 'object', required: ['driver'], additionalProperties: false, properties: { driver } },
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          results: { type: 'array', items: result },
          invocations: { type: 'array', items: invocation },
        },
      },
    },
  },
} as const;
