// Un fichier trop lourd se dit avant l'envoi : le serveur le refuserait, mais après un long téléversement.
for (const champ of document.querySelectorAll('input[type="file"][data-taille-max]')) {
  const message = Object.assign(document.createElement('p'), { className: 'vs-erreur', hidden: true, id: `${champ.id}-taille` });
  message.setAttribute('role', 'alert');
  champ.after(message);
  const tropLourd = () => [...champ.files].some((fichier) => fichier.size > Number(champ.dataset.tailleMax));

  const dire = () => {
    const refus = tropLourd();
    message.hidden = !refus;
    message.textContent = refus ? champ.dataset.tailleMessage : '';
    if (refus) champ.setAttribute('aria-invalid', 'true');
    else champ.removeAttribute('aria-invalid');
  };
  champ.addEventListener('change', dire);
  champ.form.addEventListener('submit', (evenement) => {
    if (!tropLourd()) return;
    evenement.preventDefault();
    dire();
    champ.focus();
  });
}
