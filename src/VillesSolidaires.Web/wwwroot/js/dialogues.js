// Dialogues de confirmation et menus qui se referment. Sans script, le lien recharge la page dialogue ouvert.
document.addEventListener('click', (evenement) => {
  const bouton = evenement.target.closest('[data-dialogue]');
  const dialogue = bouton && document.getElementById(bouton.dataset.dialogue);
  if (!dialogue) return;
  evenement.preventDefault();
  dialogue.showModal();
});

// role="button" sur un lien : la barre d'espace doit l'actionner aussi.
document.addEventListener('keydown', (evenement) => {
  if (evenement.key === ' ' && evenement.target.matches?.('a[role="button"]')) {
    evenement.preventDefault();
    evenement.target.click();
  }
});

// Ouvert par l'adresse, un dialogue devient modal dès que le script est là.
for (const dialogue of document.querySelectorAll('dialog[open]')) {
  dialogue.close();
  dialogue.showModal();
}

// Menu du compte : Échap ou un clic ailleurs le referme.
document.addEventListener('keydown', (evenement) => {
  const menu = evenement.key === 'Escape' && document.querySelector('details[data-menu][open]');
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary').focus();
});

document.addEventListener('click', (evenement) => {
  for (const menu of document.querySelectorAll('details[data-menu][open]')) {
    if (!menu.contains(evenement.target)) menu.open = false;
  }
});
