// Fait, de feuilles entières, la feuille d'une page légère : n'y restent que les règles dont toutes les classes et toutes les balises sont écrites
// quelque part dans les vues et les composants de cette page, et les variables que ces règles lisent. Rien n'est recopié à la main : une classe
// nouvelle dans la vue amène ses règles au build suivant.
// Usage : node scripts/alleger.mjs <fichier de sortie> <vue ou composant>… -- <feuille>…
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const [sortie, ...reste] = process.argv.slice(2);
const separateur = reste.indexOf('--');
const lire = (chemin) => readFileSync(chemin, 'utf8');
const mots = new Set(reste.slice(0, separateur).flatMap((source) => lire(source).match(/[A-Za-z][\w-]*/g)));
const css = reste.slice(separateur + 1).map(lire).join('\n').replace(/\/\*[\s\S]*?\*\//g, '');

/** Coupe à un caractère, hors parenthèses, crochets, accolades et chaînes. */
function couper(texte, caractere) {
  const morceaux = [];
  let [debut, profondeur, chaine] = [0, 0, ''];
  for (let i = 0; i < texte.length; i++) {
    const c = texte[i];
    if (c === '\\') i++;
    else if (chaine) chaine = c === chaine ? '' : chaine;
    else if (c === '"' || c === "'") chaine = c;
    else if ('([{'.includes(c)) profondeur++;
    else if (')]}'.includes(c)) profondeur--;
    else if (c === caractere && profondeur === 0) {
      morceaux.push(texte.slice(debut, i));
      debut = i + 1;
    }
  }
  morceaux.push(texte.slice(debut));
  return morceaux.map((morceau) => morceau.trim()).filter(Boolean);
}

/** Règles d'un bloc : { entete, corps }, ou { entete } pour une instruction sans bloc. */
function* regles(texte) {
  let [debut, profondeur, ouverture, chaine] = [0, 0, 0, ''];
  for (let i = 0; i < texte.length; i++) {
    const c = texte[i];
    if (c === '\\') i++;
    else if (chaine) chaine = c === chaine ? '' : chaine;
    else if (c === '"' || c === "'") chaine = c;
    else if (c === '{' && profondeur++ === 0) ouverture = i;
    else if (c === '}' && --profondeur === 0) {
      yield { entete: texte.slice(debut, ouverture).trim(), corps: texte.slice(ouverture + 1, i).trim() };
      debut = i + 1;
    } else if (c === ';' && profondeur === 0) debut = i + 1;
  }
}

/** Vrai si la page peut contenir ce que le sélecteur vise ; ce qu'il exclut ou propose au choix ne compte pas. */
function vise(selecteur) {
  const nu = selecteur.replace(/:(not|is|where|has)\((?:[^()]|\([^()]*\))*\)/g, '').replace(/\[[^\]]*\]/g, '').replace(/::?[a-z-]+(\([^)]*\))?/g, '');
  if (nu.includes('\\')) return false;
  const noms = nu.match(/[.#]?-?[A-Za-z_][\w-]*/g) ?? [];
  return noms.every((nom) => mots.has(nom.replace(/^[.#]/, '')) || nom === 'from' || nom === 'to');
}

const gardees = [];
function filtrer(texte, enveloppe) {
  for (const { entete, corps } of regles(texte)) {
    if (/^@(media|supports)/.test(entete)) filtrer(corps, [...enveloppe, entete]);
    else if (/^@(-webkit-)?keyframes/.test(entete)) gardees.push({ enveloppe, entete, corps, animation: entete.split(/\s+/)[1] });
    else if (entete.startsWith('@')) gardees.push({ enveloppe, entete, corps, brut: true });
    else {
      const selecteurs = couper(entete, ',').filter(vise);
      if (selecteurs.length > 0) gardees.push({ enveloppe, entete: selecteurs.join(','), declarations: couper(corps, ';') });
    }
  }
}
filtrer(css, []);

const ordinaires = gardees.filter((r) => r.declarations);
const estVariable = (declaration) => declaration.startsWith('--');
const lues = (texte) => [...texte.matchAll(/var\(\s*(--[\w-]+)/g)].map((trouve) => trouve[1]);
const definitions = new Map();
for (const declaration of ordinaires.flatMap((r) => r.declarations).filter(estVariable)) {
  const nom = declaration.slice(0, declaration.indexOf(':')).trim();
  definitions.set(nom, [...(definitions.get(nom) ?? []), declaration]);
}
const utiles = new Set();
const aSuivre = ordinaires.flatMap((r) => r.declarations).filter((d) => !estVariable(d)).flatMap(lues);
while (aSuivre.length > 0) {
  const nom = aSuivre.pop();
  if (utiles.has(nom)) continue;
  utiles.add(nom);
  aSuivre.push(...(definitions.get(nom) ?? []).flatMap(lues));
}
const animations = ordinaires.flatMap((r) => r.declarations).filter((d) => d.startsWith('animation')).join(' ');

function ecrire({ entete, corps, declarations, animation, enveloppe }) {
  if (animation && !animations.includes(animation)) return '';
  const dedans = declarations?.filter((d) => !estVariable(d) || utiles.has(d.slice(0, d.indexOf(':')).trim())).join(';') ?? corps;
  return dedans === '' ? '' : `${enveloppe.map((e) => `${e}{`).join('')}${entete}{${dedans}}${'}'.repeat(enveloppe.length)}`;
}
const feuille = gardees.map(ecrire).filter(Boolean).join('\n').replace(/[ \t]*\n[ \t]*/g, '\n');
mkdirSync(dirname(sortie), { recursive: true });
writeFileSync(sortie, feuille + '\n');
console.log(`${sortie} : ${Math.round(feuille.length / 1000)} ko sur ${Math.round(css.length / 1000)}.`);
