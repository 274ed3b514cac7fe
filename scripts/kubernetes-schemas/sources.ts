/** A public repository at one commit, and the files of it that are read. */
export interface Repository {
  /** `owner/name` on GitHub. */
  readonly name: string
  readonly commit: string
  readonly paths: RegExp
}

/** Native kinds: the package of PyPI that ships the JSON Schemas of each minor version. */
export const KUBERNETES = { package: 'kubernetes-validate', version: '1.37.0', oldest: 25, newest: 37 } as const

/** Which API versions Kubernetes deprecated and removed. */
export const LIFECYCLE: Repository = {
  name: 'FairwindsOps/pluto',
  commit: 'dd5ec8cccce5e42dfe8054b8250baa35546056a0',
  paths: /^versions\.yaml$/,
}

const OPENSHIFT_COMMIT = '2a3d73913b5a7caec4c57d5c3d04f51106ec4da3'

/**
 * OpenShift's definitions: the only source of its aggregated kinds, and of the values that Kubernetes' own types allow,
 * which the published OpenAPI of Kubernetes leaves out.
 */
export const OPENSHIFT: Repository = {
  name: 'openshift/api',
  commit: OPENSHIFT_COMMIT,
  paths: /^openapi\/openapi\.json$/,
}

/** The minor version of the `k8s.io/api` that OpenShift's definitions were made with, from its go.mod. */
export const OPENSHIFT_KUBERNETES = 36

/** Where the CustomResourceDefinitions of operators come from. */
export const OPERATORS: readonly Repository[] = [
  {
    name: 'argoproj/argo-cd',
    commit: '37ee0097cf851bc2dd7665fc081bbce61a7e836e',
    paths: /^manifests\/crds\/[\w-]+-crd\.yaml$/,
  },
  {
    name: 'argoproj/argo-rollouts',
    commit: '9f8d111d8f8e3e88b6d7f8bbdf62fd3cd863ef9d',
    paths: /^manifests\/crds\/[\w-]+-crd\.yaml$/,
  },
  {
    name: 'cloudnative-pg/cloudnative-pg',
    commit: 'a95a534dbe0854495b863bbc1b7651f74d310916',
    paths: /^config\/crd\/bases\//,
  },
  {
    name: 'hashicorp/vault-secrets-operator',
    commit: '9b840a5a0c3455278d580418d6336f2011cf8574',
    paths: /^config\/crd\/bases\//,
  },
  {
    name: 'isindir/sops-secrets-operator',
    commit: '2cfc1e0a663009bf1d862ab0076a010d7dc01669',
    paths: /^config\/crd\/bases\//,
  },
  {
    name: 'prometheus-operator/prometheus-operator',
    commit: '6adcebc5076c34f4f55f8f5f7b1e528929373ac7',
    paths: /^example\/prometheus-operator-crd-full\//,
  },
  {
    name: 'cert-manager/cert-manager',
    commit: '2d0d7f7f74241a9cbf79f0e2a7bb247238ee09fd',
    paths: /^deploy\/crds\//,
  },
  {
    name: 'kyverno/kyverno',
    commit: '111e07bbecc66abfde36ab99969af22d7a961003',
    paths: /^config\/crds\/(?:kyverno|policies\.kyverno\.io|policyreport)\//,
  },
  {
    name: 'istio/api',
    commit: 'b8f8791d9653b2edc77a071d48887e582cfe84bf',
    paths: /^kubernetes\/customresourcedefinitions\.gen\.yaml$/,
  },
  {
    name: 'kubernetes-sigs/gateway-api',
    commit: '4564255ac2c35d582249b3cdf261bdf51c8bca32',
    paths: /^config\/crd\/experimental\/gateway\.networking\.k8s\.io_/,
  },
  {
    name: 'kedacore/keda',
    commit: '8b4f083ca8c8c2baf8477e322bd4d16ac4dfa09a',
    paths: /^config\/crd\/bases\//,
  },
  {
    name: 'openshift/api',
    commit: OPENSHIFT_COMMIT,
    paths: /^(?:route|security)\/v1\/zz_generated\.crd-manifests\/[^/]+\.yaml$/,
  },
  {
    name: 'bitnami-labs/sealed-secrets',
    commit: '86671a8851be1e6c2dfef4e12e2d7c19ed24ac94',
    paths: /^helm\/sealed-secrets\/crds\//,
  },
  {
    name: 'grafana/grafana-operator',
    commit: '60d3ebd2b21a7736970cac8964aa71f7a4ac2ecc',
    paths: /^config\/crd\/bases\//,
  },
  {
    name: 'external-secrets/external-secrets',
    commit: 'cc5bfbc2234ace9cb0caff4ea89c435cf517b27b',
    paths: /^config\/crds\/bases\//,
  },
  {
    name: 'knative/serving',
    commit: '98e5ef90aa7033797aa0a61ef97f3ff7e49a3944',
    paths: /^config\/core\/300-resources\//,
  },
]
