/** Whether the host name of a URL is this machine: what is sent there over plain http is read by nobody else. */
export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
