using VillesSolidaires.Imports;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Animations;

/// <summary>Champ que l'import d'animations sait lire.</summary>
internal enum ChampAnimation
{
    Titre,
    CodeInsee,
    Commune,
    Departement,
    Debut,
    Fin,
    HeureDebut,
    HeureFin,
    Lieu,
    Organisateur,
    Public,
    Capacite,
    Materiel,
    VoiePublique,
    Description,
}

/// <summary>Reconnaît les titres tels que les tableurs les écrivent : casse, accents et ponctuation ne comptent pas.</summary>
internal sealed class ColonnesAnimations
{
    private static readonly Dictionary<string, ChampAnimation> Titres = new (ChampAnimation Champ, string[] Titres)[]
    {
        (ChampAnimation.Titre, ["titre", "intitule", "animation", "nom", "evenement", "nom de lanimation"]),
        (ChampAnimation.CodeInsee, ["code insee", "insee", "code commune", "commune insee"]),
        (ChampAnimation.Commune, ["commune", "ville"]),
        (ChampAnimation.Departement, ["departement", "dept", "dep", "code departement"]),
        (ChampAnimation.Debut, ["debut", "date", "date de debut", "date debut", "le", "du", "jour"]),
        (ChampAnimation.Fin, ["fin", "date de fin", "date fin", "au", "jusquau"]),
        (ChampAnimation.HeureDebut, ["heure", "heure debut", "heure de debut", "horaire debut", "de"]),
        (ChampAnimation.HeureFin, ["heure fin", "heure de fin", "horaire fin", "a"]),
        (ChampAnimation.Lieu, ["lieu", "endroit", "adresse", "salle"]),
        (ChampAnimation.Organisateur, ["organisateur", "organisateurs", "porteur", "organise par"]),
        (ChampAnimation.Public, ["public", "publics", "public vise"]),
        (ChampAnimation.Capacite, ["capacite", "jauge", "places"]),
        (ChampAnimation.Materiel, ["materiel", "logistique"]),
        (ChampAnimation.VoiePublique, ["voie publique", "occupation voie publique", "occupe la voie publique", "odp"]),
        (ChampAnimation.Description, ["description", "commentaire", "observations", "detail"]),
    }.SelectMany(c => c.Titres, (c, titre) => (titre, c.Champ)).ToDictionary(p => p.titre, p => p.Champ, StringComparer.Ordinal);

    private readonly Dictionary<ChampAnimation, int> _rangs = [];

    /// <exception cref="BusinessException">Pas de titre, ou pas de date : rien ne peut être importé.</exception>
    public ColonnesAnimations(IReadOnlyList<string> titres)
    {
        List<string> lues = [], ignorees = [];
        for (var rang = 0; rang < titres.Count; rang++)
        {
            var connue = Titres.TryGetValue(TexteRecherche.Normaliser(titres[rang]), out var champ) && _rangs.TryAdd(champ, rang);
            (connue ? lues : ignorees).Add(titres[rang]);
        }
        (Lues, Ignorees) = (lues, [.. ignorees.Where(t => t.Length > 0)]);
        Exiger(ChampAnimation.Titre, "titre", titres);
        Exiger(ChampAnimation.Debut, "début", titres);
    }

    public IReadOnlyList<string> Lues { get; }

    public IReadOnlyList<string> Ignorees { get; }

    /// <returns>Le texte de la cellule ; nul si elle est vide ou si la colonne manque.</returns>
    public string? Valeur(LigneTableau ligne, ChampAnimation champ) =>
        _rangs.TryGetValue(champ, out var rang) && ligne.Cellules[rang] is { Length: > 0 } texte ? texte : null;

    /// <summary>Commune de la ligne : son code s'il est donné, sinon son nom, sinon celle du dépôt.</summary>
    public string? Commune(LigneTableau ligne, string? parDefaut) =>
        Valeur(ligne, ChampAnimation.CodeInsee) ?? Valeur(ligne, ChampAnimation.Commune) ?? parDefaut;

    private void Exiger(ChampAnimation champ, string manque, IReadOnlyList<string> titres)
    {
        if (!_rangs.ContainsKey(champ))
        {
            throw new BusinessException(ModeleAnimationErrorCodes.ImportSansColonne).SurChamp("Fichier")
                .WithData("Manque", manque).WithData("Colonnes", string.Join(", ", titres.Where(t => t.Length > 0).Select(t => $"« {t} »")));
        }
    }
}
