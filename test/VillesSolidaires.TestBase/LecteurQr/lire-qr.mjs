// Lit une image PPM (P6) sur l'entrée standard, écrit le texte du code QR qu'elle porte.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const jsQR = createRequire(import.meta.url)("./jsQR.cjs");
const image = readFileSync(0);

// En-tête : « P6 », largeur, hauteur, maximum, puis un seul octet d'espace.
const entete = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(image.subarray(0, 64).toString("latin1"));
if (!entete) {
  throw new Error("L'entrée n'est pas une image PPM binaire.");
}
const [largeur, hauteur] = [Number(entete[1]), Number(entete[2])];
const pixels = new Uint8ClampedArray(largeur * hauteur * 4);
for (let i = 0, source = entete[0].length; i < largeur * hauteur; i++, source += 3) {
  pixels.set([image[source], image[source + 1], image[source + 2], 255], i * 4);
}
const code = (jsQR.default ?? jsQR)(pixels, largeur, hauteur);
process.stdout.write(code ? code.data : "");
