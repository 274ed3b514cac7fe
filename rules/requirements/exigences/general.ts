import type { Requirement } from '../../../src/model/requirement/definition.ts'
import { notAProjectCheck, notOnInternet } from '../conditions.ts'
import { exigence } from './exigence.ts'

export const GENERAL: readonly Requirement[] = [
  exigence(
    'G-1',
    'I',
    ['The CCT comes first', 'Where documents of a tender contradict each other, the CCT and its list win.'],
    ['Le CCT l’emporte', 'Quand les pièces d’un appel d’offres se contredisent, le CCT et sa liste priment.'],
    {
      gate: undefined,
      unless: [
        notAProjectCheck({
          en: 'it ranks the documents of a tender: no project is checked against it',
          fr: 'elle ordonne les pièces d’un appel d’offres : aucun projet ne se vérifie contre elle',
        }),
      ],
    },
  ),
  exigence(
    'G-2',
    'I',
    ['How long the exigences hold', 'For the contract of a supplier, and always for who owns the application.'],
    ['Durée des exigences', 'Le temps du marché pour un titulaire, toujours pour la direction métier.'],
    {
      gate: undefined,
      unless: [
        notAProjectCheck({
          en: 'it says how long the others hold: no project is checked against it',
          fr: 'elle dit combien de temps valent les autres : aucun projet ne se vérifie contre elle',
        }),
      ],
    },
  ),
  exigence(
    'G-3',
    'I',
    ['Standards of the State and of industry', 'Design system, RGAA, RGS, RGI, and those of Kubernetes.'],
    ['Normes de l’État et de l’industrie', 'Système de design, RGAA, RGS, RGI, et celles de Kubernetes.'],
  ),
  exigence(
    'G-4',
    'I',
    ['Frugal with resources', 'What is reserved and not used is paid for and heats.'],
    ['Frugalité en ressources', 'Ce qui est réservé sans servir se paie et chauffe.'],
    {
      checks: [{ rules: ['K8S004', 'K8S033', 'ONB018'] }],
      fields: [{ path: 'environments.quota.cpu' }, { path: 'environments.quota.memory' }],
    },
  ),
  exigence(
    'G-5',
    'P',
    ['Hosting that suits the data', 'Usual or restricted (DR), the zone follows from the sensitivity.'],
    ['Hébergement adapté aux données', 'Usuel ou DR, la zone découle de la sensibilité.'],
    { fields: [{ path: 'sensitivity' }, { path: 'platform.name' }, { path: 'platform.zone' }] },
  ),
  exigence(
    'G-6',
    'P',
    ['Anti-DDoS in front of the Internet', 'An application on the Internet stands behind an outside CDN.'],
    ['Anti-DDoS devant Internet', 'Une application sur Internet est derrière un CDN externalisé.'],
    { unless: [notOnInternet] },
  ),
]
