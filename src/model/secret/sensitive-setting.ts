/** What names mean to other linters, whatever they hold: wider than `announcesSecret`, which looks for a likely secret. */
const SENSITIVE_NAME =
  /password|token|bearer|secret|^aws_secret_access_key$|^google_application_credentials$|^azure_.+key$|^oci_cli_key_content$/i

const PRIVATE_KEY = /-BEGIN\s+(?:[A-Z0-9]+\s+){0,3}PRIVATE KEY-/i

/** Whether a setting's name alone says that its value is to be kept secret, or its value is a private key. */
export const isSensitiveSetting = (name: string, value: string): boolean =>
  SENSITIVE_NAME.test(name) || PRIVATE_KEY.test(value)
