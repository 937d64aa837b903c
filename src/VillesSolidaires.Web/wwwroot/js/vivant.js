// Rafraîchissement vivant (htmx) : chaque requête porte le jeton anti-rejeu de la page.
document.addEventListener('htmx:configRequest', (evenement) => {
  const jeton = document.querySelector('input[name="__RequestVerificationToken"]')?.value;
  if (jeton) evenement.detail.headers.RequestVerificationToken = jeton;
});

// Un dialogue ouvert ne doit pas disparaître sous la main : le rafraîchissement attend qu'il soit refermé.
document.addEventListener('htmx:beforeSwap', (evenement) => {
  if (evenement.detail.target.querySelector?.('dialog[open]')) evenement.detail.shouldSwap = false;
});
