using VillesSolidaires.Organisations;
using static VillesSolidaires.Conventions.ConventionDeTest;

namespace VillesSolidaires.Conventions.Aleatoire;

/// <summary>Une convention de deux à quatre parties, les avenants et les renouvellements qu'une suite de commandes en tire.</summary>
internal sealed class MondeAleatoire
{
    private static readonly TypeOrganisation[] Types = [TypeOrganisation.Association, TypeOrganisation.Mairie, TypeOrganisation.BailleurSocial, TypeOrganisation.Departement];

    private readonly DepotEnMemoire _depot = new();
    private DateTime _maintenant = ActeDuJour.Instant;

    public MondeAleatoire(int parties)
    {
        Manager = new ConventionManager(_depot);
        var donnees = new NouvelleConvention(TypeConvention.ObjectifsSubvention, "Suite aléatoire", Debut, Fin, Marseille);
        var convention = Attendre(Manager.CreerAsync(donnees, Acte, default));
        var ajoutees = convention.Redaction.Parties.Ajouter([.. Types.Take(parties).Select((t, i) => Nouvelle(t, 1 + (i / 2)))], Acte);
        foreach (var partie in ajoutees)
        {
            convention.Redaction.Parties.AjouterSignataire(partie.Id, new IdentiteSignataire($"Signataire {partie.Type}", "responsable", null), Acte);
        }
        convention.Redaction.AjouterClause(NatureClause.Article, "Objet", "Premier texte.", Acte);
        _depot.Ajouter(convention);
    }

    public ConventionManager Manager { get; }

    public IReadOnlyCollection<Convention> Conventions => _depot.Toutes;

    public Acte Acte => new(null, "Suite aléatoire", _maintenant);

    public DateOnly Jour => Acte.Jour;

    public void Avancer(int heures) => _maintenant = _maintenant.AddHours(heures);

    public void Retenir(Convention convention) => _depot.Ajouter(convention);

    public Convention? Origine(Convention avenant) => avenant.AvenantDeId is { } id ? Attendre(_depot.GetLieeAsync(id, default)) : null;
}
