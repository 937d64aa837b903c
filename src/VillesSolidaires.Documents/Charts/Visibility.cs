using System.Runtime.CompilerServices;

// Les tests vérifient aussi l'empilement des étiquettes et les échelles, qui n'ont pas à être publics.
[assembly: InternalsVisibleTo("VillesSolidaires.Documents.Tests")]
