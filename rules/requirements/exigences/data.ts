import type { Requirement } from '../../../src/model/requirement/definition.ts'
import { noPersonalData, not, shown } from '../conditions.ts'
import { exigence } from './exigence.ts'

/** `openapi.yaml`, `docs/swagger.json`, `api/openapi-v1.yml` */
const API_DESCRIPTION = /(?:^|\/)(?:openapi|swagger)[\w.-]*\.(?:ya?ml|json)$/i

export const DATA: readonly Requirement[] = [
  exigence(
    'DATA-1',
    'I',
    ['API described in OpenAPI', 'Business objects are offered with a description and examples.'],
    ['API décrite en OpenAPI', 'Les objets métiers sont exposés avec une description et des exemples.'],
    { file: API_DESCRIPTION },
  ),
  exigence(
    'DATA-2',
    'P',
    [
      'Personal data anonymised by design',
      'The model of data marks it, and says how it is made anonymous and who may see it.',
    ],
    [
      'Données personnelles anonymisables dès la conception',
      'Le modèle les marque, dit comment elles s’anonymisent et qui les voit.',
    ],
    {
      fields: [
        { path: 'data.personal' },
        {
          path: 'approvals.personalDataAssessed',
          judge: not(false, {
            en: 'the processing of personal data is not declared yet',
            fr: 'le traitement de données personnelles n’est pas encore déclaré',
          }),
        },
        shown('data.encrypted'),
      ],
      unless: [noPersonalData],
    },
  ),
  exigence(
    'DATA-3',
    'I',
    ['Reference data of the ministry', 'It is consumed, not copied.'],
    ['Données de référence du ministère', 'Elles sont consommées, non recopiées.'],
  ),
  exigence(
    'DATA-4',
    'I',
    ['Business objects in the catalogue of data', 'Others find what exists.'],
    ['Objets métiers dans le catalogue des données', 'D’autres trouvent ce qui existe.'],
  ),
]
