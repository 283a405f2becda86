/** Starts the service worker of a site that is built with `OFFLINE=on`. */
interface ScriptPolicy {
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptPolicy;
}

const address = document.documentElement.dataset.offline;
if (address && 'serviceWorker' in navigator) {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  // Where Trusted Types hold, an address of a script must come from a policy; this one knows a single one.
  const policy = trustedTypes?.createPolicy('offline', { createScriptURL: () => address });
  void navigator.serviceWorker.register(policy?.createScriptURL(address) ?? address, {
    updateViaCache: 'none',
  });
}
