import { draftProject } from '../../src/draft-project.ts'
import type { Draft, DraftNode } from '../../src/init/draft.ts'
import { isGuess, isGuessedList } from '../../src/init/draft.ts'

export type Files = Readonly<Record<string, string>>

export const draftOf = (files: Files, remote?: string): Promise<Draft> => draftProject({ files, remote })

/** A draft as plain values, without where they come from. */
export function plain(node: DraftNode | undefined): unknown {
  if (!node) return undefined
  if (isGuess(node)) return node.guessed
  if (isGuessedList(node)) return node.items.map(plain)
  return Object.fromEntries(Object.entries(node).flatMap(([key, each]) => (each ? [[key, plain(each)]] : [])))
}

export const guessesOf = async (files: Files, remote?: string) =>
  plain((await draftOf(files, remote)).manifest) as Record<string, never>

export const deployment = (name: string, image: string, more = '', container = ''): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      ${more}
      containers:
        - name: main
          image: ${image}
          ${container}
`

/** A small project with a bit of everything. */
export const PROJECT: Files = {
  Dockerfile: 'FROM node:22 AS build\nRUN npm ci\nFROM nginxinc/nginx-unprivileged:1.27\nEXPOSE 8080\n',
  'README.md': '# Demo\n\n```mermaid\ngraph LR\n```\n',
  'chart/Chart.yaml':
    'apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies:\n  - name: postgresql\n    version: 16.0.0\n    repository: https://charts.example.org\n    condition: postgresql.enabled\n',
  'chart/values.yaml': 'host: ""\nlogFormat: json\n',
  'chart/values-dev.yaml': 'host: web-dev.apps.numerique-interieur.com\n',
  'chart/values-prod.yaml': 'host: web.interieur.rie.gouv.fr\n',
  'chart/templates/web.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}-front
  labels: { tier: frontend, criticality: high }
spec:
  replicas: 2
  selector: { matchLabels: { app: front } }
  template:
    metadata:
      labels: { app: front, tier: frontend, criticality: high }
      annotations: { prometheus.io/scrape: "true", prometheus.io/path: /q/metrics }
    spec:
      containers:
        - name: main
          image: ghcr.io/demo/web:1.2.3
          ports: [{ containerPort: 8080 }]
          resources: { limits: { cpu: 500m, memory: 512Mi }, requests: { cpu: 100m, memory: 128Mi } }
          livenessProbe: { httpGet: { path: /healthz, port: 8080 } }
          env:
            - { name: PROCONNECT_URL, value: "https://auth.proconnect.gouv.fr/api/v2" }
            - { name: SMTP_HOST, value: smtp.minint.fr }
            - { name: API_URL, value: "https://user:hunter2@api.impots.gouv.fr:8443/v1?token=abcdef" }
            - { name: PUBLIC_URL, value: "https://{{ .Values.host }}/" }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: front, annotations: { cert-manager.io/cluster-issuer: le } }
spec:
  tls: [{ hosts: ["{{ .Values.host }}"], secretName: tls }]
  rules:
    - host: {{ .Values.host }}
      http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: front, port: { number: 80 } } } }] }
`,
}
