using VillesSolidaires.Imports;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Organisations;

/// <summary>Champ que l'import sait lire.</summary>
internal enum ChampImport
{
    Nom,
    Type,
    Siren,
    Siret,
    Rna,
    CodeInsee,
    Commune,
    Departement,
    Contact,
    Fonction,
    Courriel,
    Telephone,
}

/// <summary>Reconnaît les titres tels que les fichiers les écrivent : casse, accents et ponctuation ne comptent pas.</summary>
internal sealed class ColonnesImport
{
    private static readonly Dictionary<string, ChampImport> Titres = Synonymes(
        (ChampImport.Nom, ["nom", "raison sociale", "denomination", "denomination sociale", "organisme", "organisation", "bailleur", "nom du bailleur", "nom de lorganisme", "nom de lorganisation"]),
        (ChampImport.Type, ["type", "categorie", "nature", "famille", "type dorganisme", "type dorganisation"]),
        (ChampImport.Siren, ["siren", "n siren", "no siren", "numero siren"]),
        (ChampImport.Siret, ["siret", "n siret", "no siret", "numero siret", "siret du siege", "siret siege"]),
        (ChampImport.Rna, ["rna", "n rna", "numero rna"]),
        (ChampImport.CodeInsee, ["code insee", "insee", "commune insee", "insee commune", "code commune", "code insee commune", "code insee de la commune"]),
        (ChampImport.Commune, ["commune", "ville", "nom commune", "nom de la commune", "commune du siege", "siege"]),
        (ChampImport.Departement, ["departement", "dept", "dep", "code departement", "departement du siege"]),
        (ChampImport.Contact, ["contact", "interlocuteur", "interlocutrice", "nom du contact", "contact nom", "referent"]),
        (ChampImport.Fonction, ["fonction", "qualite", "contact fonction", "fonction du contact"]),
        (ChampImport.Courriel, ["courriel", "email", "e mail", "mail", "mel", "adresse electronique", "contact courriel", "courriel du contact"]),
        (ChampImport.Telephone, ["telephone", "tel", "tel pro", "telephone professionnel", "contact telephone", "telephone du contact"]));

    private readonly Dictionary<ChampImport, int> _rangs = [];

    /// <exception cref="BusinessException">Aucune colonne « nom » : rien ne peut être importé.</exception>
    public ColonnesImport(IReadOnlyList<string> titres)
    {
        List<string> lues = [], ignorees = [];
        for (var rang = 0; rang < titres.Count; rang++)
        {
            var connue = Titres.TryGetValue(TexteRecherche.Normaliser(titres[rang]), out var champ) && _rangs.TryAdd(champ, rang);
            (connue ? lues : ignorees).Add(titres[rang]);
        }
        (Lues, Ignorees) = (lues, [.. ignorees.Where(t => t.Length > 0)]);
        if (!_rangs.ContainsKey(ChampImport.Nom))
        {
            throw new BusinessException(OrganisationErrorCodes.ImportSansNom).SurChamp("Fichier")
                .WithData("Colonnes", string.Join(", ", titres.Where(t => t.Length > 0).Select(t => $"« {t} »")));
        }
    }

    public IReadOnlyList<string> Lues { get; }

    public IReadOnlyList<string> Ignorees { get; }

    /// <returns>Le texte de la cellule ; nul si elle est vide ou si la colonne manque.</returns>
    public string? Valeur(LigneTableau ligne, ChampImport champ) =>
        _rangs.TryGetValue(champ, out var rang) && ligne.Cellules[rang] is { Length: > 0 } texte ? texte : null;

    /// <summary>Commune de la ligne : son code s'il est donné, sinon son nom.</summary>
    public string? Commune(LigneTableau ligne) => Valeur(ligne, ChampImport.CodeInsee) ?? Valeur(ligne, ChampImport.Commune);

    private static Dictionary<string, ChampImport> Synonymes(params (ChampImport Champ, string[] Titres)[] champs) =>
        champs.SelectMany(c => c.Titres, (c, titre) => (titre, c.Champ)).ToDictionary(p => p.titre, p => p.Champ, StringComparer.Ordinal);
}
