using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Rapports;

namespace VillesSolidaires.Demonstration;

/// <summary>Quatre envois programmés : un chaque mois, un chaque trimestre dont le dernier passage a échoué, un chaque année, un suspendu.</summary>
public sealed class ProgrammationsDemonstration(
    IRepository<ProgrammationRapport> programmations, IRepository<ExecutionProgrammation> executions, TerritoiresDeRapport territoires, IPersonnesDeRapport personnes,
    TimeProvider horloge)
{
    private static readonly Modele[] Modeles =
    [
        new("marseille", TypeRapport.ImpactCommunal, "13055", "mairie", Rythme.Mensuel(2, 6), ["elu", "mairie"], [("cabinet.maire@marseille.example", "Cabinet du maire")]),
        new("mayenne", TypeRapport.Convention, "53", "departement", Rythme.Trimestriel(5, 6), ["departement"], [("direction.solidarites@mayenne.example", "Direction des solidarités")])
        {
            Echec = "Les totaux diffèrent : le PDF annonce 34 conventions, le classeur 33. Rien n’a été diffusé.",
        },
        new("national", TypeRapport.ImpactNational, CodesTerritoire.France, "association", Rythme.Annuel(31, 1, 6), ["association", "admin"], []),
        new("campagne", TypeRapport.Campagne, "13055", "association", Rythme.Mensuel(31, 22), ["mairie"], [("ccas@marseille.example", "Centre communal d’action sociale")])
        {
            Suspension = "En attendant les dates de la prochaine campagne.",
        },
    ];

    public async Task SemerAsync(CancellationToken ct)
    {
        var ids = Modeles.Select(m => m.Id).ToList();
        var presents = await programmations.Requete.Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct);
        ProgrammationRapport? derniere = null;
        foreach (var modele in Modeles.Where(m => !presents.Contains(m.Id)))
        {
            derniere = await CreerAsync(modele, ct) ?? derniere;
        }
        if (derniere is not null)
        {
            await programmations.SaveAsync(derniere, null, ct);
        }
    }

    /// <returns>Nulle si le référentiel réduit n'a pas ce territoire.</returns>
    private async Task<ProgrammationRapport?> CreerAsync(Modele modele, CancellationToken ct)
    {
        if (await territoires.TrouverAsync(modele.Type, modele.Territoire, ct) is not { } territoire)
        {
            return null;
        }
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var comptes = (await personnes.ParAdresseAsync([.. modele.Comptes.Append(modele.Responsable).Select(Adresse)], ct)).ToDictionary(c => c.Adresse, StringComparer.Ordinal);
        var responsable = comptes.GetValueOrDefault(Adresse(modele.Responsable));
        var acte = new Acte(responsable?.Id, responsable?.Nom ?? UtilisateurCourant.NomSysteme, maintenant);
        var destinataires = modele.Comptes.Select(Adresse).Where(comptes.ContainsKey).Select(a => new DestinataireDonnees(a, comptes[a].Nom, NatureDestinataire.Compte))
            .Concat(modele.Adresses.Select(a => new DestinataireDonnees(a.Adresse, a.Nom))).ToList();
        var programmation = new ProgrammationRapport(
            modele.Id, new ProgrammationDonnees(modele.Type, territoire, CodesRapport.Formats, modele.Rythme, null, destinataires), acte);
        if (modele.Suspension is { } motif)
        {
            programmation.Suspendre(motif, acte);
        }
        programmations.Ajouter(programmation);
        if (modele.Echec is { } echec)
        {
            var passee = modele.Rythme.Apres(maintenant.AddMonths(-4), null).First();
            var execution = new ExecutionProgrammation(IdentifiantStable.De("execution", modele.Cle), programmation, new EcheanceDue(passee, 0), manuelle: false);
            execution.Echouer(echec);
            executions.Ajouter(execution);
        }
        return programmation;
    }

    private static string Adresse(string compte) => $"{compte}@{DonneesDemonstration.DomaineCourriel}";

    /// <param name="Comptes">Comptes de démonstration à qui l'envoi part.</param>
    private sealed record Modele(
        string Cle, TypeRapport Type, string Territoire, string Responsable, Rythme Rythme, IReadOnlyList<string> Comptes, IReadOnlyList<(string Adresse, string Nom)> Adresses)
    {
        public Guid Id { get; } = IdentifiantStable.De("programmation", Cle);

        /// <summary>Motif d'un dernier passage en échec.</summary>
        public string? Echec { get; init; }

        public string? Suspension { get; init; }
    }
}
