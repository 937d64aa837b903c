using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;
using VillesSolidaires.Conventions;
using VillesSolidaires.Kits;
using VillesSolidaires.Labels;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Ce qui manque à une commune pour avancer : une convention, un label, une première action.</summary>
/// <param name="EstInconnue">Ni convention, ni label, ni animation, ni téléchargement, sur la période et un an plus tôt.</param>
public sealed record PremiersPas(bool EstInconnue, IReadOnlyList<string> AuConseil);

/// <summary>Lit ce qu'une commune a déjà, pour dire au conseil ce qui lui manque.</summary>
public sealed class PremiersPasLus(
    IConventionRepository conventions, IAnimationRepository animations, IAttestationRepository attestations, IStatistiqueKitRepository statistiques,
    ISessionLabelRepository sessions, TimeProvider horloge)
{
    public async Task<PremiersPas> LireAsync(DemandeSection demande, CancellationToken ct)
    {
        var (code, avant) = (demande.CommuneCode, demande.AnneePrecedente);
        var sousConvention = await conventions.Requete.AnyAsync(c => c.Debut <= demande.Au && c.Fin >= demande.Du && c.Parties.Any(p => p.CommuneCode == code && p.Type == TypeOrganisation.Mairie), ct);
        var labellisee = await attestations.Requete.AnyAsync(a => a.CommuneCode == code, ct);
        var active = await animations.Requete.AnyAsync(a => a.CommuneCode == code && a.Statut != AnimationStatut.Proposee && a.Debut >= avant.Du && a.Debut <= demande.Au, ct)
            || await statistiques.Compteurs.AnyAsync(c => c.CommuneCode == code && c.Jour >= avant.Du && c.Jour <= demande.Au, ct);
        return new PremiersPas(!sousConvention && !labellisee && !active, await AuConseilAsync(sousConvention, labellisee, active, ct));
    }

    private async Task<IReadOnlyList<string>> AuConseilAsync(bool sousConvention, bool labellisee, bool active, CancellationToken ct)
    {
        List<string> demandes = [];
        if (!sousConvention)
        {
            demandes.Add("Délibérer sur une convention avec l’association : aucune ne lie la commune sur la période.");
        }
        if (!labellisee && (sousConvention || active))
        {
            var today = horloge.Aujourdhui();
            var session = await sessions.Requete.Where(s => s.Cloture >= today).OrderBy(s => s.Cloture).Select(s => new { s.Intitule, s.Ouverture, s.Cloture }).FirstOrDefaultAsync(ct);
            demandes.Add(session is null
                ? $"Préparer une candidature au label « {LibellesLabel.Nom} » pour la prochaine session : aucune n’est ouverte à ce jour."
                : $"Décider d’une candidature au label « {LibellesLabel.Nom} » : les dossiers de la session « {session.Intitule} » se déposent {(session.Ouverture > today ? $"du {Formats.Date(session.Ouverture)} " : "jusqu’")}au {Formats.Date(session.Cloture)}.");
        }
        if (!sousConvention && !active)
        {
            demandes.Add("Désigner une personne référente, élue ou agente, pour tenir le programme d’animations de la commune.");
        }
        return demandes;
    }
}
