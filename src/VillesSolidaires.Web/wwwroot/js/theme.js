// Change de thème sans recharger la page. Le cookie est lu par le serveur : la page suivante arrive déjà dans le bon thème.
// Sans script, le même formulaire passe par /preferences/theme.
const formulaire = document.querySelector('form[data-theme]');

formulaire?.addEventListener('submit', (evenement) => {
  evenement.preventDefault();
  const theme = evenement.submitter.value;
  const securise = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `vs-theme=${theme}; Path=/; Max-Age=31536000; SameSite=Lax${securise}`;
  document.documentElement.dataset.bsTheme = theme;
  formulaire.querySelector(`button:not([value="${theme}"])`).focus();
});
