using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;
using VillesSolidaires.Conventions;
using VillesSolidaires.Kits;
using VillesSolidaires.Labels;
using VillesSolidaires.Organisations;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>
/// Ce qui manque à une commune pour avancer : sans rien du tout, par où commencer et ce que font ses semblables ; sinon, la convention ou le label
/// qu'elle n'a pas. Une commune qui a tout n'a pas cette section.
/// </summary>
public sealed class PremierPasSection(
    IConventionRepository conventions, IAnimationRepository animations, IAttestationRepository attestations, IStatistiqueKitRepository statistiques,
    ISessionLabelRepository sessions, ITerritoireRepository territoires, TimeProvider horloge) : ISectionRapport
{
    public IReadOnlyList<TypeRapport> Types => [TypeRapport.ImpactCommunal];

    public int Ordre => 12;

    public async Task<SectionRapport?> LireAsync(DemandeSection demande, CancellationToken ct)
    {
        var (code, avant) = (demande.CommuneCode, demande.AnneePrecedente);
        var sousConvention = await conventions.Requete.AnyAsync(c => c.Debut <= demande.Au && c.Fin >= demande.Du && c.Parties.Any(p => p.CommuneCode == code && p.Type == TypeOrganisation.Mairie), ct);
        var labellisee = await attestations.Requete.AnyAsync(a => a.CommuneCode == code, ct);
        var active = await animations.Requete.AnyAsync(a => a.CommuneCode == code && a.Statut != AnimationStatut.Proposee && a.Debut >= avant.Du && a.Debut <= demande.Au, ct)
            || await statistiques.Compteurs.AnyAsync(c => c.CommuneCode == code && c.Jour >= avant.Du && c.Jour <= demande.Au, ct);
        if (sousConvention && labellisee)
        {
            return null;
        }
        var demandes = await AuConseilAsync(sousConvention, labellisee, active, ct);
        return sousConvention || labellisee || active
            ? new SectionRapport("suite", "Pour aller plus loin", [], [], [new TexteBloc(null, string.Join(" ", demandes))], [Provenance(demande)]) { DemandesAuConseil = demandes }
            : await CommencerAsync(demande, demandes, ct);
    }

    private async Task<SectionRapport> CommencerAsync(DemandeSection d, IReadOnlyList<string> demandes, CancellationToken ct)
    {
        List<BlocRapport> blocs =
        [
            new TexteBloc(null, $"Villes Solidaires ne connaît encore rien de l’action de cette commune {Formats.Periode(d.Du, d.Au)} ni un an plus tôt : aucune convention, aucune animation, aucun kit téléchargé, aucun label. "
                + "Ce n’est pas un zéro : une commune peut agir sans que rien n’ait été saisi ici."),
            new TexteBloc("Par où commencer",
                "1. Télécharger un kit et le faire relayer par la mairie : il est gratuit, et son lien compte les téléchargements de la commune. "
                + "2. Inscrire une première animation au programme, une fête des voisins par exemple, et saisir son bilan. "
                + "3. Délibérer sur une convention d’adhésion, qui fixe ce que chacun s’engage à faire."),
            .. await SemblablesAsync(d, ct),
        ];
        return new SectionRapport("commencer", "Pour commencer", [], ["Rien n’est encore compté pour cette commune : ce rapport dit par où commencer et ce que font les communes comparables."], blocs, [Provenance(d)])
        {
            DemandesAuConseil = demandes,
        };
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
            var today = HeureDeParis.Jour(horloge.GetUtcNow().UtcDateTime);
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

    /// <summary>Ce que font les communes de même strate, du département puis de la région ; un groupe de moins de cinq ne se montre pas.</summary>
    private async Task<IReadOnlyList<BlocRapport>> SemblablesAsync(DemandeSection d, CancellationToken ct)
    {
        var elle = await territoires.Communes.Where(c => c.Code == d.CommuneCode)
            .Select(c => new
            {
                c.Strate, c.DepartementCode, c.RegionCode, Departement = territoires.Departements.Where(x => x.Code == c.DepartementCode).Select(x => x.Nom).First(),
                Region = territoires.Regions.Where(r => r.Code == c.RegionCode).Select(r => r.Nom).First(),
            }).SingleAsync(ct);
        var strate = StratePopulation.Toutes[elle.Strate - 1].Libelle;
        var semblables = territoires.Communes.Where(c => c.EstActuelle && c.Strate == elle.Strate && c.Code != d.CommuneCode);
        List<IReadOnlyList<Cellule>> lignes = [];
        foreach (var (nom, ensemble) in new[] { (elle.Departement, semblables.Where(c => c.DepartementCode == elle.DepartementCode)), (elle.Region, semblables.Where(c => c.RegionCode == elle.RegionCode)) })
        {
            var nombre = await ensemble.CountAsync(ct);
            if (nombre >= CommunesComparables.CommunesMin)
            {
                lignes.Add([$"{nom}, {strate}", nombre, await ActivesAsync(ensemble, d, ct)]);
            }
        }
        return lignes.Count == 0
            ? [new TexteBloc(null, $"Ni le département ni la région ne comptent {CommunesComparables.CommunesMin} autres communes de cette strate ({strate}) : aucune comparaison n’est donnée.")]
            :
            [
                new TexteBloc("Ce que font les communes comparables", $"Communes de même strate ({strate}) qui ont eu au moins un kit téléchargé {Formats.Periode(d.Du, d.Au)}."),
                new TableauBloc("Semblables", "Communes comparables actives", [new("Ensemble", TypeColonne.Texte, 2.6), new("Communes", TypeColonne.Entier), new("Avec un kit téléchargé", TypeColonne.Entier, 1.4)], lignes, null),
            ];
    }

    private async Task<int> ActivesAsync(IQueryable<Commune> ensemble, DemandeSection d, CancellationToken ct)
    {
        var (premier, dernier) = (new DateOnly(d.Du.Year, d.Du.Month, 1), new DateOnly(d.Au.Year, d.Au.Month, 1));
        return await ensemble.CountAsync(c => statistiques.MoisFranceEntiere.Any(m => m.CommuneCode == c.Code && m.Mois >= premier && m.Mois <= dernier && m.Qualifie > 0), ct);
    }

    private static ProvenanceChiffre Provenance(DemandeSection d) => new(
        "Ce qui manque", "Aucune convention qui court, aucune attestation du label, aucune animation ni aucun téléchargement sur la période et un an plus tôt.",
        Formats.Periode(d.Du, d.Au), "Données enregistrées dans Villes Solidaires", NatureChiffre.Calcule, "Ce qui n’a pas été saisi n’est pas connu.");
}
