/* Joins the buttons that ask for a passkey to allauth's script. Where a browser has none they stay hidden. */
const { forms } = window.allauth.webauthn;

if (window.PublicKeyCredential) {
  for (const button of document.querySelectorAll("[data-passkey]")) {
    const { passkey, options, credential, passwordless } = button.dataset;
    const ids = { [passkey]: button.id, credential, passwordless };
    forms[`${passkey}Form`]({ ids, data: options && JSON.parse(options) });
  }
  for (const part of document.querySelectorAll("[data-with-passkeys]")) part.hidden = false;
  for (const part of document.querySelectorAll("[data-without-passkeys]")) part.hidden = true;
}

document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  document.querySelector("[data-passkey-error]").hidden = false;
});
