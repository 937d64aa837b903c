using VillesSolidaires.Conventions;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Demonstration;

/// <summary>De quoi composer une convention de démonstration : les parties possibles, les modèles publiés, le jour d'aujourd'hui.</summary>
/// <param name="organisations">Organisations semées, par identifiant.</param>
/// <param name="communes">Communes partenaires : les grandes villes, puis celles de la Mayenne de la plus peuplée à la moins peuplée.</param>
/// <param name="maintenant">Rien ne se passe après cet instant (UTC).</param>
internal sealed class AtelierConventions(
    ConventionsNouvelles depot, IReadOnlyDictionary<TypeConvention, VersionModele> modeles, IReadOnlyDictionary<Guid, Organisation> organisations,
    IReadOnlyList<CommunePartenaire> communes, DateTime maintenant)
{
    private readonly List<CommunePartenaire> _mayenne = [.. communes.Where(c => c.DepartementCode == OrganisationsDemonstration.Mayenne)];

    public ConventionManager Manager { get; } = new(depot);

    /// <summary>Pièces à ranger : chemin et contenu.</summary>
    public Dictionary<string, byte[]> Pieces { get; } = new(StringComparer.Ordinal);

    public DateOnly Aujourdhui { get; } = HeureDeParis.Jour(maintenant);

    public IReadOnlyList<CommunePartenaire> CommunesDeMayenne => _mayenne;

    public CommunePartenaire Commune(string code) => communes.First(c => c.Code == code);

    /// <summary>Jour passé ou à venir, compté depuis aujourd'hui.</summary>
    public DateOnly Dans(int jours) => Aujourdhui.AddDays(jours);

    /// <summary>Brouillon d'une convention, son texte repris du modèle, ses parties au rang où elles sont données.</summary>
    /// <param name="rangs">Organisations, rang par rang : celles d'un même rang signent sans s'attendre.</param>
    public async Task<DossierConvention> OuvrirAsync(
        TypeConvention type, string objet, TerritoireConvention territoire, (DateOnly Debut, DateOnly Fin) periode, DateOnly le,
        IReadOnlyList<IReadOnlyList<Guid>> rangs, CancellationToken ct)
    {
        var chrono = new Chronologie(maintenant);
        var convention = await Manager.CreerAsync(new NouvelleConvention(type, objet, periode.Debut, periode.Fin, territoire), chrono.Acte(le), ct);
        var dossier = Suivre(convention, chrono);
        dossier.FaireEntrer(le, rangs);
        convention.Redaction.ReprendreModele(modeles[type], chrono.Acte(le));
        return dossier;
    }

    public async Task<DossierConvention> OuvrirAvenantAsync(DossierConvention origine, string objet, DateOnly fin, DateOnly le, CancellationToken ct) =>
        Suivre(await Manager.OuvrirAvenantAsync(origine.Convention, objet, fin, origine.Chronologie.Acte(le), ct), origine.Chronologie);

    public async Task<DossierConvention> RenouvelerAsync(DossierConvention origine, DateOnly le, CancellationToken ct) =>
        Suivre(await Manager.RenouvelerAsync(origine.Convention, origine.Chronologie.Acte(le), ct), origine.Chronologie);

    public NouvellePartie Partie(Guid organisationId, int rang)
    {
        var o = organisations[organisationId];
        return new NouvellePartie(o.Id, o.Type, o.Nom, o.Siren, o.CommuneCode, o.DepartementCode, rang);
    }

    private DossierConvention Suivre(Convention convention, Chronologie chronologie)
    {
        depot.Ajouter(convention);
        return new DossierConvention(this, convention, chronologie);
    }
}

internal sealed record CommunePartenaire(string Code, string Nom, string DepartementCode)
{
    public Guid Mairie => OrganisationsDemonstration.Mairie(Code);

    public TerritoireConvention Territoire => new(Code, Nom, DepartementCode);

    /// <summary>« de Laval », « d’Évron », « du Mans ».</summary>
    public string Complement => NomMairie.De(Nom)["Mairie ".Length..];
}

/// <summary>Les instants d'un dossier, toujours croissants et jamais à venir : chaque geste suit le précédent.</summary>
internal sealed class Chronologie(DateTime maintenant)
{
    private DateTime _dernier = DateTime.MinValue;

    /// <summary>L'association agit ce jour-là, à une heure de bureau.</summary>
    public Acte Acte(DateOnly jour) => Acte(jour, IdentifiantStable.De("compte", "association"), "Camille Rousset");

    public Acte Acte(DateOnly jour, Guid? auteurId, string auteur)
    {
        var voulu = HeureDeParis.DebutUtc(jour).AddHours(9).AddMinutes(12);
        _dernier = voulu > _dernier ? voulu : _dernier.AddMinutes(3);
        // Semée au petit matin ou dans une longue suite de gestes d'un même jour : l'instant présent reste le dernier possible.
        _dernier = _dernier < maintenant ? _dernier : maintenant;
        return new Acte(auteurId, auteur, _dernier);
    }
}
