// Assemble en un seul fichier SVG les icônes Tabler que l'interface utilise vraiment.
// Usage : node scripts/sprite.mjs <fichier de sortie>. Échoue, avec fichier et ligne, si une icône n'existe pas.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const racine = process.cwd();
const sortie = process.argv[2];
const dossierIcones = join(racine, 'node_modules/@tabler/icons/icons/outline');
const ignores = new Set(['bin', 'obj', 'node_modules', 'wwwroot']);

// En Razor : <vs-icone nom="eye">, et l'attribut icone="eye" de n'importe quel composant.
const enRazor = [/<vs-icone\b[^>]*?\snom="([a-z0-9-]+)"/g, /\sicone="([a-z0-9-]+)"/g];
// En C# : une icône passe toujours par une constante de la classe Icones.
const enCSharp = [/const string \w+ = "([a-z0-9-]+)";/g];

function* fichiers(dossier) {
  for (const entree of readdirSync(dossier, { withFileTypes: true })) {
    const chemin = join(dossier, entree.name);
    if (entree.isDirectory()) {
      if (!ignores.has(entree.name)) yield* fichiers(chemin);
    } else if (entree.name.endsWith('.cshtml') || entree.name === 'Icones.cs') {
      yield chemin;
    }
  }
}

function iconesDe(chemin) {
  const texte = readFileSync(chemin, 'utf8');
  const motifs = chemin.endsWith('.cs') ? enCSharp : enRazor;
  return motifs.flatMap((motif) => [...texte.matchAll(motif)].map((trouve) => ({
    nom: trouve[1],
    lieu: `${relative(racine, chemin)}(${texte.slice(0, trouve.index).split('\n').length})`,
  })));
}

function symbole(nom) {
  const svg = readFileSync(join(dossierIcones, `${nom}.svg`), 'utf8');
  const traces = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'))
    .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none" ?\/>/, '')
    .replace(/\s*\n\s*/g, '');
  return `<symbol id="${nom}" viewBox="0 0 24 24">${traces}</symbol>`;
}

const demandees = [...fichiers(racine)].flatMap(iconesDe);
const absentes = demandees.filter(({ nom }) => !existsSync(join(dossierIcones, `${nom}.svg`)));
for (const { nom, lieu } of absentes) console.error(`${lieu}: error VSICONE: l'icône « ${nom} » n'existe pas dans @tabler/icons.`);
if (absentes.length > 0) process.exit(1);

const noms = [...new Set(demandees.map(({ nom }) => nom))].sort();
mkdirSync(dirname(sortie), { recursive: true });
writeFileSync(sortie, `<svg xmlns="http://www.w3.org/2000/svg">\n${noms.map(symbole).join('\n')}\n</svg>\n`);
console.log(`Sprite : ${noms.length} icônes.`);
