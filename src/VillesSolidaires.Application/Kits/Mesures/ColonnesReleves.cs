using VillesSolidaires.Imports;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Kits;

/// <summary>Champ qu'un fichier de relevés peut donner.</summary>
internal enum ChampReleve
{
    Du,
    Au,
    Periode,
    Territoire,
    Borne,
    Valeur,
    Enonce,
    Source,
    Adresse,
    Reserve,
}

/// <summary>Reconnaît les titres tels que les fichiers les écrivent : casse, accents et ponctuation ne comptent pas.</summary>
internal sealed class ColonnesReleves
{
    private static readonly (ChampReleve Champ, string Libelle)[] Obligatoires =
        [(ChampReleve.Au, "la date du relevé (« au »)"), (ChampReleve.Valeur, "la valeur"), (ChampReleve.Source, "la source")];

    private static readonly Dictionary<string, ChampReleve> Titres = new (ChampReleve Champ, string[] Titres)[]
    {
        (ChampReleve.Du, ["du", "debut", "date de debut", "depuis"]),
        (ChampReleve.Au, ["au", "fin", "date de fin", "date", "date du releve", "jour", "releve le"]),
        (ChampReleve.Periode, ["periode"]),
        (ChampReleve.Territoire, ["territoire", "commune", "departement", "region", "lieu", "ville", "code insee"]),
        (ChampReleve.Borne, ["borne", "precision", "signe"]),
        (ChampReleve.Valeur, ["valeur", "telechargements", "nombre", "nombre de telechargements"]),
        (ChampReleve.Enonce, ["enonce", "citation", "phrase", "libelle"]),
        (ChampReleve.Source, ["source", "origine"]),
        (ChampReleve.Adresse, ["adresse", "adresse web", "url", "lien"]),
        (ChampReleve.Reserve, ["reserve", "reserves", "remarque", "commentaire"]),
    }.SelectMany(c => c.Titres, (c, titre) => (titre, c.Champ)).ToDictionary(p => p.titre, p => p.Champ, StringComparer.Ordinal);

    private readonly Dictionary<ChampReleve, int> _rangs = [];

    /// <exception cref="BusinessException">Une colonne obligatoire manque : rien ne peut être importé.</exception>
    public ColonnesReleves(IReadOnlyList<string> titres)
    {
        List<string> lues = [], ignorees = [];
        foreach (var (rang, titre) in titres.Index())
        {
            var connue = Titres.TryGetValue(TexteRecherche.Normaliser(titre), out var champ) && _rangs.TryAdd(champ, rang);
            (connue ? lues : ignorees).Add(titre);
        }
        (Lues, Ignorees) = (lues, [.. ignorees.Where(t => t.Length > 0)]);
        var manquantes = Obligatoires.Where(o => !_rangs.ContainsKey(o.Champ)).Select(o => o.Libelle).ToList();
        if (manquantes.Count > 0)
        {
            throw new BusinessException(ReleveErrorCodes.ReleveColonnesManquantes).SurChamp("Fichier").WithData("Manquantes", string.Join(", ", manquantes))
                .WithData("Colonnes", string.Join(", ", titres.Where(t => t.Length > 0).Select(t => $"« {t} »")));
        }
    }

    public IReadOnlyList<string> Lues { get; }

    public IReadOnlyList<string> Ignorees { get; }

    /// <returns>Le texte de la cellule ; nul si elle est vide ou si la colonne manque.</returns>
    public string? Valeur(LigneTableau ligne, ChampReleve champ) =>
        _rangs.TryGetValue(champ, out var rang) && ligne.Cellules[rang] is { Length: > 0 } texte ? texte : null;
}
