using System.Text.Json;
using static VillesSolidaires.Labels.CandidatureDeTest;

namespace VillesSolidaires.Labels.Aleatoire;

/// <summary>Une session, deux dossiers, un jury de quatre membres dont deux ont un conflit, une horloge et des faits qui changent.</summary>
internal sealed class MondeLabel
{
    private readonly Dictionary<Guid, (string Contenu, string Empreinte)> _deposes = [];
    private readonly Dictionary<Guid, CandidatureStatut> _finis = [];

    public MondeLabel(int quorum)
    {
        Dossiers = [.. new[] { "53130", "69123" }.Select(c => (OuvrirAsync().GetAwaiter().GetResult(), c))];
        Jury = new Jury(Guid.CreateVersion7(), Session.Id, new DateOnly(2026, 7, 7), quorum);
        Jury.Nommer(Membre("Sociologue"));
        Jury.Nommer(Membre("Urbaniste"));
        Jury.Nommer(Membre("Maire honoraire", commune: "53130"));
        Jury.Nommer(Membre("Bailleur", departement: "69"));
        Jury.Presider(Jury.Membres[0].UtilisateurId, Jury.Membres[1].UtilisateurId);
    }

    public IReadOnlyList<(Candidature Candidature, string Commune)> Dossiers { get; }

    public IEnumerable<Candidature> Candidatures => Dossiers.Select(d => d.Candidature);

    public Jury Jury { get; }

    public List<NotationJury> Notations { get; } = [];

    public FaitsCommune Faits { get; set; } = CandidatureDeTest.Faits;

    public DateTime Maintenant { get; set; } = Instant(2026, 3, 10);

    public Acte Acte(string auteur) => new(Guid.CreateVersion7(), auteur, Maintenant);

    public DossierAuJury AuJury(Candidature candidature)
    {
        var code = Dossiers.Single(d => d.Candidature == candidature).Commune;
        return new DossierAuJury(candidature.Id, $"Commune {code}", code, code[..2], []);
    }

    /// <summary>La notation d'un membre sur un dossier, créée si elle n'existe pas ; un membre en conflit se déporte d'office.</summary>
    public NotationJury Notation(Candidature candidature, MembreJury membre)
    {
        var notation = Notations.Find(n => n.CandidatureId == candidature.Id && n.JureId == membre.UtilisateurId);
        if (notation is null)
        {
            notation = new NotationJury(Guid.CreateVersion7(), Jury.Id, candidature.Id, membre.UtilisateurId);
            Notations.Add(notation);
            if (Jury.Conflits(membre.UtilisateurId, AuJury(candidature)) is [var motif, ..])
            {
                notation.SeDeporter(motif);
            }
        }
        return notation;
    }

    /// <summary>Tout ce qu'on voit, pour prouver qu'un refus n'a rien changé.</summary>
    public string Photographier() => JsonSerializer.Serialize(new { Candidatures, Jury });

    /// <summary>Ce qu'aucune suite de commandes ne doit rompre, en phrases.</summary>
    public IEnumerable<string> Rompus()
    {
        foreach (var candidature in Candidatures)
        {
            foreach (var rompu in InvariantsLabel.Rompus(candidature).Concat(Depots(candidature)).Concat(Fin(candidature)))
            {
                yield return rompu;
            }
        }
        foreach (var notation in Notations.Where(n => n.Statut == NotationStatut.Deport && n.Notes.Count > 0))
        {
            yield return $"la notation {notation.Id} d'un membre écarté garde des notes";
        }
    }

    /// <summary>Un dépôt garde le contenu et l'empreinte de son premier jour, quoi que la commune fasse ensuite.</summary>
    private IEnumerable<string> Depots(Candidature candidature)
    {
        foreach (var depot in candidature.Depots)
        {
            if (_deposes.TryAdd(depot.Id, (depot.Contenu, depot.Empreinte)))
            {
                continue;
            }
            if (_deposes[depot.Id] != (depot.Contenu, depot.Empreinte) || !depot.EstIntact)
            {
                yield return $"le dépôt {depot.Numero} a changé";
            }
        }
        if (!candidature.Depots.Select(d => d.Numero).SequenceEqual(Enumerable.Range(1, candidature.Depots.Count)))
        {
            yield return "les dépôts ne se suivent pas";
        }
    }

    private IEnumerable<string> Fin(Candidature candidature)
    {
        if (TransitionsCandidature.Finales.Contains(candidature.Statut))
        {
            _finis.TryAdd(candidature.Id, candidature.Statut);
        }
        if (_finis.TryGetValue(candidature.Id, out var fini) && fini != candidature.Statut)
        {
            yield return $"un dossier {fini} est redevenu {candidature.Statut}";
        }
    }

    private static MembreJury Membre(string qualite, string? commune = null, string? departement = null) =>
        new(Guid.CreateVersion7(), $"Membre {qualite}", qualite, new AttachesMembre(commune, departement ?? commune?[..2], EmployeurId: null));
}
