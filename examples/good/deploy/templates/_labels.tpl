{{- define "guichet.labels" -}}
app: guichet
env: {{ .Values.env }}
tier: frontend
criticality: medium
component: node
{{- end -}}
